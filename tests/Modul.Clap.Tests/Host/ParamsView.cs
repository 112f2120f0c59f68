using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A plugin's parameters.</summary>
internal sealed unsafe class ParamsView
{
    private const byte Untouched = 0xA5;

    private readonly HostedPlugin _plugin;
    private readonly ClapPluginParams* _params;

    public ParamsView(HostedPlugin plugin)
    {
        _plugin = plugin;
        _params = (ClapPluginParams*)plugin.Extension("clap.params");
        ClapFault.When(_params == null, "there are no parameters");
        All = ReadAll();
    }

    public ParamInfo[] All { get; }

    public ParamInfo[] Settable => [.. All.Where(param => param.Settable)];

    public ParamInfo this[uint id] => All.First(param => param.Id == id);

    public ParamInfo[] ReadAll()
    {
        var all = new ParamInfo[_params->Count(_plugin.Pointer)];
        for (uint i = 0; i < all.Length; i++)
        {
            var info = default(ClapParamInfo);
            ClapFault.When(_params->GetInfo(_plugin.Pointer, i, &info) == 0, $"get_info of parameter {i} returned false");
            all[i] = ParamInfo.Read(&info);
        }
        return all;
    }

    public bool HasInfo(uint index)
    {
        var info = default(ClapParamInfo);
        return _params->GetInfo(_plugin.Pointer, index, &info) != 0;
    }

    public double Value(uint id) => TryValue(id) ?? throw new ClapFault($"get_value of parameter {id} returned false");

    public double? TryValue(uint id)
    {
        double value = double.NaN;
        return _params->GetValue(_plugin.Pointer, id, &value) == 0 ? null : value;
    }

    public Dictionary<uint, double> Values() => All.ToDictionary(param => param.Id, param => Value(param.Id));

    /// <summary>The text of a value; null where the plugin has none, or none of this capacity.</summary>
    public string? Text(uint id, double value, int capacity = 256)
    {
        byte* buffer = (byte*)NativeMemory.Alloc((nuint)capacity + 16);
        try
        {
            new Span<byte>(buffer, capacity + 16).Fill(Untouched);
            bool done = _params->ValueToText(_plugin.Pointer, id, value, buffer, (uint)capacity) != 0;
            bool kept = new Span<byte>(buffer + capacity, 16).IndexOfAnyExcept(Untouched) < 0;
            ClapFault.When(!kept, $"value_to_text wrote past its {capacity} bytes");
            return done ? Host.Text.Field(buffer, capacity) : null;
        }
        finally
        {
            NativeMemory.Free(buffer);
        }
    }

    /// <summary>The value of a text, or null where the plugin refuses it.</summary>
    public double? Parse(uint id, string text)
    {
        double value = double.NaN;
        double* place = &value;
        return Host.Text.Lend(text, copy => _params->TextToValue(_plugin.Pointer, id, (byte*)copy, place)) == 0 ? null : value;
    }

    /// <summary>On the audio thread while the plugin is active, else on the main thread.</summary>
    public void Flush(EventList events)
    {
        using var sent = new OutputEvents();
        _params->Flush(_plugin.Pointer, events.Pointer, sent.Pointer);
        _plugin.Host.ShouldBeClean();
    }

    public void Set(uint id, double value)
    {
        using var events = new EventList();
        Flush(events.Param(0, id, value));
    }

    /// <summary>Every parameter that can be set gets a value of its own.</summary>
    public EventList Randomize(Random random, uint time = 0, bool cookies = true, ushort space = 0)
    {
        var events = new EventList();
        Randomize(events, random, time, cookies, space);
        return events;
    }

    public void Randomize(EventList events, Random random, uint time, bool cookies = true, ushort space = 0)
    {
        foreach (ParamInfo param in Settable) events.Param(time, param.Id, param.Random(random), cookies ? param.Cookie : 0, space);
    }

    /// <summary>The first parameter whose value differs, in words, or null.</summary>
    public string? FirstDifference(Dictionary<uint, double> actual, Dictionary<uint, double> expected)
    {
        foreach (ParamInfo param in All)
            if (!param.Same(actual[param.Id], expected[param.Id]))
                return $"{param.Module}/{param.Name} ({param.Id}) is {actual[param.Id]} instead of {expected[param.Id]}";
        return null;
    }
}
