namespace Modul.Clap.Tests.Host;

/// <summary>What must run in a process of its own, because it counts what the whole process has or may end it.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments.Length != 3) return 2;
        return arguments[0] switch
        {
            "cycles" => LifeCycles.Run(arguments[1], arguments[2]),
            "orphan" => OrphanThread.Run(arguments[1], arguments[2]),
            _ => 2,
        };
    }
}
