using Modul.Core.Storage;

namespace Modul.Core.Tests.Storage;

/// <summary>Keeps records and tapes as they come, and fails where a test wants it to.</summary>
internal sealed class CatchingSink : ILiveRecordSink, ITapeSink
{
    private List<float> _left = [];
    private List<float> _right = [];

    /// <summary>What came between a beginning and its end, or the next beginning.</summary>
    public List<(int Tape, List<float> Left, List<float> Right)> Pieces { get; } = [];

    /// <summary>The pieces that were ended.</summary>
    public int Ended { get; private set; }

    /// <summary>What is thrown, and at which call: "begin", "write" or "end".</summary>
    public (string At, Exception Problem)? Failing { get; set; }

    void ILiveRecordSink.Begin() => Start(0);

    void ITapeSink.BeginAll()
    {
    }

    void ITapeSink.Begin(int tape, long length) => Start(tape);

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        Fail("write");
        _left.AddRange(left);
        _right.AddRange(right);
    }

    public void End()
    {
        Fail("end");
        Ended++;
    }

    private void Start(int tape)
    {
        Fail("begin");
        (_left, _right) = ([], []);
        Pieces.Add((tape, _left, _right));
    }

    private void Fail(string at)
    {
        if (Failing is { } failing && failing.At == at) throw failing.Problem;
    }
}
