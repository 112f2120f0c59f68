using System.Net.WebSockets;
using Modul.Standalone.Web.Commands;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web.Sockets;

/// <summary>One client's socket: sends what its outbox holds, takes the commands that come. [any]</summary>
internal sealed class SocketClient(WebSocket socket, Outbox outbox, CommandDoor door, TimeProvider time)
{
    /// <summary>Bytes of a message from a client at most.</summary>
    public const int MostBytes = 4096;

    private const string TooOften = "too many messages: not all are taken, expected 200 a second at most";
    private const int MostDrained = 16; // messages' worth that are let pass after a refusal, so that the client reads the code

    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly SocketRate _rate = new(time);
    private readonly byte[] _message = new byte[MostBytes];

    /// <summary>Serves it until it goes, does what it must not, or the token is cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var gone = new CancellationTokenSource();
        Task sending = Send(quiet.Token);
        Task<CloseReason?> receiving = Receive(gone.Token);
        await Task.WhenAny(sending, receiving);
        await quiet.CancelAsync();
        await sending;
        CloseReason? reason = receiving.IsCompleted ? await receiving : CloseReason.Ending;
        gone.CancelAfter(ClosePatience);
        await Close(reason, gone.Token);
        await receiving;
        await Drain(gone.Token);
    }

    private async Task Send(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await outbox.Ready(stop);
                while (!stop.IsCancellationRequested && outbox.TryTake(out byte[] bytes, out bool isText))
                    await socket.SendAsync(bytes, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None)
                        .WaitAsync(SendPatience, CancellationToken.None);
            }
        }
        catch (TimeoutException)
        {
            socket.Abort();
        }
        catch (Exception problem) when (IsGone(problem)) // no abort: it would overtake the code with which the socket closed itself
        {
        }
    }

    private async Task<CloseReason?> Receive(CancellationToken stop)
    {
        try
        {
            int length = 0;
            while (true)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(_message.AsMemory(length), stop);
                if (part.MessageType == WebSocketMessageType.Close) return CloseReason.Normal;
                if (part.MessageType == WebSocketMessageType.Binary) return CloseReason.Binary;
                SocketVerdict verdict = _rate.Count(); // of parts: a message may come in any number of them
                if (verdict == SocketVerdict.Close) return CloseReason.TooOften;
                length += part.Count;
                if (part.EndOfMessage)
                {
                    if (!Take(_message.AsMemory(0, length), verdict)) return CloseReason.Unread;
                    length = 0;
                }
                else if (length == MostBytes)
                {
                    return CloseReason.TooBig;
                }
            }
        }
        catch (Exception problem) when (IsGone(problem)) // after a malformed frame the socket has closed itself, with the code that says so
        {
            return null;
        }
    }

    private bool Take(ReadOnlyMemory<byte> json, SocketVerdict verdict)
    {
        if (verdict == SocketVerdict.Drop) return true;
        if (verdict == SocketVerdict.Warn) return outbox.Tell(Answers.ProblemJson(TooOften));
        CommandAnswer answer = door.Take(json, mayHaveId: true);
        if (answer.Problem is not null) return outbox.Tell(Answers.ProblemJson(answer.Problem, answer.Index, answer.Id));
        return answer.Id is null || outbox.Tell(Answers.AcceptedJson(answer.Accepted, answer.Id));
    }

    private async Task Close(CloseReason? reason, CancellationToken stop)
    {
        try
        {
            if (reason is not null && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(reason.Code, reason.Why, stop);
        }
        catch (Exception problem) when (IsGone(problem))
        {
        }
    }

    private async Task Drain(CancellationToken stop)
    {
        try
        {
            for (int i = 0; i < MostDrained && socket.State == WebSocketState.CloseSent; i++) await socket.ReceiveAsync(_message.AsMemory(), stop);
        }
        catch (Exception problem) when (IsGone(problem))
        {
        }
    }

    private static bool IsGone(Exception problem) =>
        problem is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;
}
