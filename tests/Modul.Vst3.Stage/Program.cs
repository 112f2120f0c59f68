using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Modul.Vst3.Stage;

/// <summary>
/// A DAW for tests. <c>play SCORE OUT</c> plays a score through the plugin and writes what is heard, 32-bit float, left and right in turn; <c>show</c> shows the
/// editor and obeys lines from its input. Both tell facts in JSON, a line each.
/// </summary>
internal static class Program
{
    private static string PluginFolder { get; } = Path.Combine(AppContext.BaseDirectory, "vst3");

    [STAThread]
    private static int Main(string[] arguments)
    {
        AssemblyLoadContext.Default.Resolving += FromPlugin;
        try
        {
            switch (arguments)
            {
                case ["play", string score, string heard]:
                    Playing.Run(score, heard);
                    return 0;
                case ["show"]:
                    Showing.Run();
                    return 0;
                default:
                    Console.Error.WriteLine("expected: play SCORE OUT, or show");
                    return 2;
            }
        }
        catch (Exception problem) // a test wants to read it
        {
            Console.Error.WriteLine(problem);
            return 1;
        }
    }

    // As in a DAW, AudioPlugSharp is what the plugin brings.
    private static Assembly? FromPlugin(AssemblyLoadContext context, AssemblyName name)
    {
        string file = Path.Combine(PluginFolder, name.Name + ".dll");
        return name.Name == "AudioPlugSharp" ? context.LoadFromAssemblyPath(file) : null;
    }
}
