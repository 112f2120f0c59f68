namespace Modul.Core.Tapes;

/// <summary>
/// State x action -> what the tape does next, as one table. Leaving Recording closes the take, leaving Overdubbing or Replacing
/// punches out, entering them punches in: the table only says where to go.
/// </summary>
public static class StateTable
{
    private const Step No = Step.Refuse, Emp = Step.Empty, Rec = Step.Record, Pla = Step.Play, Dub = Step.Overdub, Rep = Step.Replace,
        Sto = Step.Stop, Und = Step.Undo, Red = Step.Redo, Dis = Step.Disarm, As = Step.AsAtRest;

    private static ReadOnlySpan<Step> Cells =>
    [
        /*              Record  Overdub Replace Play  Stop  Undo  Redo  Clear */
        /* Empty */       Rec,    Rec,    No,     No,   No,   Und,  Red,  No,
        /* Armed */       As,     As,     As,     As,   Dis,  Dis,  Dis,  Dis,
        /* Recording */   Pla,    Dub,    Rep,    Pla,  Sto,  Und,  No,   Emp,
        /* Playing */     Rec,    Dub,    Rep,    No,   Sto,  Und,  Red,  Emp,
        /* Overdubbing */ Rec,    Pla,    Rep,    Pla,  Sto,  Und,  No,   Emp,
        /* Replacing */   Rec,    Dub,    Pla,    Pla,  Sto,  Und,  No,   Emp,
        /* Stopped */     Rec,    Dub,    Rep,    Pla,  No,   Und,  Red,  Emp,
    ];

    private const int Actions = 8;

    /// <summary>
    /// The step that an action leads to in a state. A second press of the action that a tape waits for takes it back, in any state, before the table
    /// is asked.
    /// </summary>
    public static Step Next(TapeState state, TapeAction action) => Cells[((int)state * Actions) + (int)action];

    /// <summary>Whether a step waits for the next boundary when quantize is on.</summary>
    public static bool Waits(Step step) => step is Step.Record or Step.Overdub or Step.Replace or Step.Play or Step.Stop;
}
