using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Modul.Standalone.Web.Pairing;

/// <summary>
/// The secret that pairs a device: 12 characters of Crockford's base 32, 60 bits. Read from a screen and typed, so case does not count, O is 0, I and L are 1,
/// and dashes and spaces are skipped (D. Crockford, Base 32).
/// </summary>
internal sealed class PairingToken
{
    /// <summary>Characters.</summary>
    public const int Length = 12;

    private const int MaxTyped = 64;
    private const int Group = 4;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly byte[] _bytes;

    private PairingToken(string text) => (Text, _bytes) = (text, Encoding.ASCII.GetBytes(text));

    /// <summary>Without dashes.</summary>
    public string Text { get; }

    /// <summary>As it is shown: <c>ABCD-EFGH-JKMN</c>.</summary>
    public string Grouped => string.Join('-', Text.Chunk(Group).Select(group => new string(group)));

    /// <summary>A new one.</summary>
    public static PairingToken Make() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads what was typed or kept.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PairingToken? token)
    {
        token = null;
        if (text is not { Length: <= MaxTyped }) return false;
        string plain = string.Concat(text.Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant).Select(Meant));
        if (plain.Length == Length && plain.All(Alphabet.Contains)) token = new PairingToken(plain);
        return token is not null;
    }

    /// <summary>Whether two are the same; takes as long wherever they differ.</summary>
    public bool IsSame(PairingToken other) => CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    private static char Meant(char c) => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => c,
    };
}
