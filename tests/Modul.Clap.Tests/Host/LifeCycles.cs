namespace Modul.Clap.Tests.Host;

/// <summary>Fifty lives of a plugin from dlopen to dlclose, and what the process has more after them.</summary>
internal static unsafe class LifeCycles
{
    private const int Cycles = 50;
    private const int FirstCounted = 5;

    /// <summary>Prints <c>threads N mappings N</c>: the growth from cycle 5 to cycle 50.</summary>
    public static int Run(string path, string id)
    {
        (int Threads, int Mappings) first = default;
        for (int cycle = 1; cycle <= Cycles; cycle++)
        {
            Live(path, id);
            if (cycle == FirstCounted) first = Count();
        }
        (int Threads, int Mappings) last = Count();
        Console.WriteLine($"threads {last.Threads - first.Threads} mappings {last.Mappings - first.Mappings}");
        return 0;
    }

    private static void Live(string path, string id)
    {
        using var library = new ClapLibrary(path);
        using var plugin = new HostedPlugin(library, id);
        plugin.Activate();
        plugin.OnAudioThread(() =>
        {
            using var block = new ProcessBlock(plugin.Ports.Layout, 512);
            using var events = new EventList();
            block.Fill((_, _) => new float[512]);
            plugin.Process(block, 512, events);
        });
        plugin.Deactivate();
    }

    private static (int Threads, int Mappings) Count() =>
        (Directory.GetDirectories("/proc/self/task").Length, File.ReadLines("/proc/self/maps").Count());
}
