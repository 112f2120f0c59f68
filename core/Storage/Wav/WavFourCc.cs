namespace Modul.Core.Storage.Wav;

/// <summary>Chunk names as the little-endian number their four letters make.</summary>
internal static class WavFourCc
{
    public const uint Riff = 0x46464952;
    public const uint Rf64 = 0x34364652;
    public const uint Bw64 = 0x34365742;
    public const uint Wave = 0x45564157;
    public const uint Junk = 0x4B4E554A;
    public const uint Ds64 = 0x34367364;
    public const uint Fmt = 0x20746D66;
    public const uint Fact = 0x74636166;
    public const uint Data = 0x61746164;

    /// <summary>The four letters, those that cannot be printed as '?'.</summary>
    public static string ToText(uint id) =>
        string.Create(4, id, static (text, value) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                char letter = (char)((value >> (8 * i)) & 0xFF);
                text[i] = char.IsBetween(letter, ' ', '~') ? letter : '?';
            }
        });
}
