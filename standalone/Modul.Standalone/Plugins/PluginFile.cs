namespace Modul.Standalone.Plugins;

/// <summary>The CLAP plugin's file: where it was built, and where DAWs look for it. [control]</summary>
internal static class PluginFile
{
    private const string Name = "Modul.clap";

    /// <summary>The folder in which DAWs look for the plugins of this user.</summary>
    public static string DefaultFolder
    {
        get
        {
            if (OperatingSystem.IsWindows()) return In(Environment.SpecialFolder.LocalApplicationData, "Programs", "Common", "CLAP");
            return OperatingSystem.IsMacOS() ? In(Environment.SpecialFolder.UserProfile, "Library", "Audio", "Plug-Ins", "CLAP") : In(Environment.SpecialFolder.UserProfile, ".clap");
        }
    }

    /// <summary>Where it is: beside the program, or where its own build puts it.</summary>
    /// <exception cref="IOException">It was not built.</exception>
    public static string Find()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, Name);
        string built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "clap", Name));
        if (File.Exists(beside)) return beside;
        return File.Exists(built) ? built : throw new IOException($"{built}: no such file: the plugin was not built");
    }

    /// <summary>Copies it to a folder, which is made where there is none. A DAW that has the old one loaded keeps it until it ends.</summary>
    /// <returns>Where it is now.</returns>
    /// <exception cref="BadInputException">The folder is a file.</exception>
    /// <exception cref="IOException">It cannot be written there, or was not built.</exception>
    public static string Install(string folder)
    {
        if (File.Exists(folder)) throw new BadInputException($"--to {folder}: a file, expected a folder");
        byte[] plugin = File.ReadAllBytes(Find());
        string target = Path.Combine(Directory.CreateDirectory(folder).FullName, Name);
        WholeFile.Replace(target, plugin);
        return target;
    }

    private static string In(Environment.SpecialFolder folder, params string[] names) => Path.Combine([Environment.GetFolderPath(folder), .. names]);
}
