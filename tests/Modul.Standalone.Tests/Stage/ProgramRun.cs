namespace Modul.Standalone.Tests.Stage;

/// <summary>What a program left behind when it ended.</summary>
internal sealed record ProgramRun(int Code, string Out, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Ended with this code and, for the user, these lines on standard error and no others; never a stack trace.</summary>
    public void ShouldFail(int code, params string[] lines)
    {
        ErrorLines.ShouldBe(lines);
        Code.ShouldBe(code);
    }

    public ProgramRun ShouldBeDone()
    {
        Error.ShouldBe("");
        Code.ShouldBe(0, Out);
        return this;
    }
}
