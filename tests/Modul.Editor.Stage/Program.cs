namespace Modul.Editor.Stage;

internal static class Program
{
    [STAThread]
    private static void Main()
    {
    }
}
