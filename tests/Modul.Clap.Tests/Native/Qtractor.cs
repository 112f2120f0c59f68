using System.Diagnostics;
using System.IO.Compression;
using System.Security;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>
/// Debian's qtractor without a screen: its JACK engine plays a session whose one bus, <c>Qtractor:Master</c>, goes through the plugin. It needs an ALSA
/// sequencer to play at all; where the machine has none, one that is always quiet stands in for it.
/// </summary>
internal sealed class Qtractor : IDisposable
{
    private const string Scanner = "qtractor_plugin_scan";
    private const string Sequencer = "/dev/snd/seq";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("modul-").FullName;
    private readonly Process _process;

    /// <summary>Starts it on a JACK server, with values for the plugin's parameters by their ids.</summary>
    public Qtractor(JackServer server, params (int Id, double Value)[] parameters)
    {
        string session = Path.Combine(_folder, "session.qtr");
        File.WriteAllText(session, Session(parameters));
        var variables = new Dictionary<string, string>(server.Variables, StringComparer.Ordinal)
        {
            ["QT_QPA_PLATFORM"] = "offscreen",
            ["HOME"] = _folder,
            ["XDG_CONFIG_HOME"] = _folder,
        };
        if (!File.Exists(Sequencer)) variables["LD_PRELOAD"] = NativeTools.QuietSequencer;
        _process = Shell.Start("qtractor", [session], variables);
        _process.OutputDataReceived += Ignore;
        _process.ErrorDataReceived += Ignore;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What this machine lacks to run it, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>What its scanner says of a plugin.</summary>
    public static ProgramRun Scan(string plugin)
    {
        using Process scanner = Shell.Start(
            FindScanner()!, [], new Dictionary<string, string>(StringComparer.Ordinal) { ["QT_QPA_PLATFORM"] = "offscreen" });
        scanner.StandardInput.WriteLine($"CLAP:{plugin}");
        scanner.StandardInput.Close();
        Task<string> output = scanner.StandardOutput.ReadToEndAsync(), error = scanner.StandardError.ReadToEndAsync();
        if (!scanner.WaitForExit(Patience)) scanner.Kill();
        scanner.WaitForExit();
        return new ProgramRun(scanner.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Ends it at once: asked politely, it would ask whether to save.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Ignore(object sender, DataReceivedEventArgs line)
    {
    }

    private static string? FindMissing()
    {
        if (NativeTools.MissingCompiler is string missing) return missing;
        if (!Shell.Has("qtractor")) return "needs a DAW: qtractor is not on the path";
        return FindScanner() is null ? $"needs qtractor's {Scanner}" : null;
    }

    // Packages put it beside qtractor's other libraries.
    private static string? FindScanner() =>
        ((string[])["/usr/lib/x86_64-linux-gnu/qtractor", "/usr/lib/qtractor", "/usr/lib64/qtractor", "/usr/libexec/qtractor", "/usr/bin"])
        .Select(folder => Path.Combine(folder, Scanner)).FirstOrDefault(File.Exists);

    // qtractor packs a state as Qt does: its size, 4 bytes big-endian, and zlib.
    private string Pack((int Id, double Value)[] parameters)
    {
        byte[] state = ClapHost.Prepare(Path.Combine(_folder, "state"), parameters);
        using var packed = new MemoryStream();
        packed.Write([(byte)(state.Length >> 24), (byte)(state.Length >> 16), (byte)(state.Length >> 8), (byte)state.Length]);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(state);
        return Convert.ToBase64String(packed.ToArray());
    }

    private string Session((int Id, double Value)[] parameters) =>
        $"""
        <!DOCTYPE qtractorSession>
        <session name="session" version="0.9.31">
         <properties><sample-rate>48000</sample-rate><tempo>120</tempo></properties>
         <devices>
          <audio-engine>
           <audio-bus name="Master" mode="duplex">
            <monitor>1</monitor><channels>2</channels><auto-connect>0</auto-connect>
            <output-plugins>
             <plugin type="CLAP">
              <filename>{SecurityElement.Escape(ClapHost.Plugin)}</filename><index>0</index><activated>1</activated>
              <configs><config key="state">{Pack(parameters)}</config></configs>
             </plugin>
            </output-plugins>
           </audio-bus>
          </audio-engine>
          <midi-engine><midi-bus name="Master" mode="duplex" /></midi-engine>
         </devices>
        </session>
        """;
}
