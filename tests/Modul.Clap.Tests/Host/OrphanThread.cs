namespace Modul.Clap.Tests.Host;

/// <summary>A thread of the host that processed, and ends when the plugin is gone.</summary>
internal static unsafe class OrphanThread
{
    public static int Run(string path, string id)
    {
        using var processed = new ManualResetEventSlim();
        using var unloaded = new ManualResetEventSlim();
        var library = new ClapLibrary(path);
        var plugin = new HostedPlugin(library, id);
        plugin.Activate();
        var thread = new Thread(() =>
        {
            plugin.AsAudioThread(() => ProcessOnce(plugin));
            processed.Set();
            unloaded.Wait();
        });
        thread.Start();
        processed.Wait();
        plugin.Dispose();
        library.Dispose();
        unloaded.Set();
        thread.Join();
        Console.WriteLine("ended");
        return 0;
    }

    private static void ProcessOnce(HostedPlugin plugin)
    {
        using var block = new ProcessBlock(plugin.Ports.Layout, 64);
        using var events = new EventList();
        block.Fill((_, _) => new float[64]);
        plugin.Process(block, 64, events);
    }
}
