namespace Modul.Standalone.Web;

/// <summary>A file of the page.</summary>
/// <param name="Type">Its content type.</param>
/// <param name="Tag">Its ETag, with quotes.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record PageFile(string Type, string Tag, byte[] Bytes);
