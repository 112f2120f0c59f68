using System.Runtime.InteropServices;
using System.Text.Json;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Asio;

/// <summary>The driver of tests/native/fake-asio.c, known to the programs of a rig, and the settings that it reads while it plays.</summary>
internal sealed class FakeAsio : IDisposable
{
    public const string Name = "Fake ASIO";
    public const string Program = "modul-asio", Driver = "fake-asio";

    private const string Class = "{6D6F6475-6C00-4653-9A3B-46414B454153}";

    private readonly WineRig _rig;
    private readonly string _own = Directory.CreateTempSubdirectory("modul-fake-").FullName; // in letters that any C program reads
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Registers it, with settings such as <c>"rate=44100"</c>.</summary>
    public FakeAsio(WineRig rig, params string[] settings)
    {
        _rig = rig;
        string file = WineRig.WindowsPath(Repository.At("artifacts", "windows", Driver, "fake-asio.dll"));
        Register($@"HKLM\SOFTWARE\ASIO\{Name}", "/v", "CLSID", "/d", Class);
        Register($@"HKCR\CLSID\{Class}\InprocServer32", "/ve", "/d", file);
        Register($@"HKCR\CLSID\{Class}\InprocServer32", "/v", "ThreadingModel", "/d", "Apartment");
        Set(settings);
    }

    /// <summary>Where the programs run and write.</summary>
    public WorkFolder Folder { get; } = new();

    /// <summary>What the session reported when it ended.</summary>
    public JsonElement Report
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Folder.At("report.json")));
            return document.RootElement.Clone();
        }
    }

    /// <summary>Settings from now on.</summary>
    public void Set(params string[] settings)
    {
        foreach (string[] setting in settings.Select(setting => setting.Split('=', 2))) _settings[setting[0]] = setting[1];
        string fresh = Path.Combine(_own, "fresh.ini");
        File.WriteAllLines(fresh, ["[fake]", .. _settings.Select(setting => $"{setting.Key}={setting.Value}")]);
        File.Move(fresh, Settings, overwrite: true);
    }

    /// <summary>What the driver wrote into its settings; null where nothing.</summary>
    public string? Written(string name) =>
        File.ReadAllLines(Settings).Select(line => line.Trim().Split('=', 2)).FirstOrDefault(parts => parts[0] == name)?[1];

    /// <summary>What comes in at inputs 1 and 2, from the driver's first frame on.</summary>
    public void Hear(Sound sound)
    {
        float[] frames = [.. sound.Left.SelectMany((left, i) => (float[])[left, sound.Right[i]])];
        string file = Path.Combine(_own, "input.f32");
        File.WriteAllBytes(file, MemoryMarshal.AsBytes(frames.AsSpan()).ToArray());
        Set("input=" + WineRig.WindowsPath(file));
    }

    /// <summary>Starts <c>modul live</c> with it, without a page where none is asked for.</summary>
    public WineProcess Start(params string[] arguments) => Modul(
        ["live", "--driver", "asio", "--memory", "64", "--report", "report.json", .. arguments.Contains("--web") ? (string[])[] : ["--no-web"], .. arguments]);

    /// <summary>Runs <c>modul live</c> to its end.</summary>
    public ProgramRun Live(params string[] arguments)
    {
        using WineProcess live = Start(arguments);
        return live.End();
    }

    /// <summary>Starts any of modul's commands.</summary>
    public WineProcess Modul(params string[] arguments) => _rig.StartFile(
        WindowsProgram.File(Program), arguments,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["FAKE_ASIO"] = WineRig.WindowsPath(Settings) }, Folder.Root);

    public void Dispose()
    {
        foreach (string key in (string[])[$@"HKLM\SOFTWARE\ASIO\{Name}", $@"HKCR\CLSID\{Class}"]) _rig.RunFile("reg", ["delete", key, "/f"]); // a DAW of this machine must not find it
        Folder.Dispose();
        Directory.Delete(_own, recursive: true);
    }

    private string Settings => Path.Combine(_own, "fake.ini");

    private void Register(string key, params string[] value) => _rig.RunFile("reg", ["add", key, .. value, "/f"]).Code.ShouldBe(0);
}
