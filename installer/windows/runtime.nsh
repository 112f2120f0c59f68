; HasDesktopRuntime: pushes 1 where a .NET 10 Desktop Runtime for x64 is installed, else 0. The host has its runtime inside; the VST3 plugin has not.
!ifdef VST3
Function HasDesktopRuntime
  Push $0
  Push $1
  Push $2
  StrCpy $2 0
  SetRegView 32 ; where .NET's installers tell of themselves
  StrCpy $0 0
  ${Do}
    EnumRegValue $1 HKLM "SOFTWARE\dotnet\Setup\InstalledVersions\x64\sharedfx\Microsoft.WindowsDesktop.App" $0
    ${If} $1 == ""
      ${ExitDo}
    ${EndIf}
    StrCpy $1 $1 3
    ${If} $1 == "10."
      StrCpy $2 1
    ${EndIf}
    IntOp $0 $0 + 1
  ${Loop}
  SetRegView 64
  ${If} ${FileExists} "$PROGRAMFILES64\dotnet\shared\Microsoft.WindowsDesktop.App\10.*"
    StrCpy $2 1
  ${EndIf}
  StrCpy $0 $2
  Pop $2
  Pop $1
  Exch $0
FunctionEnd
!endif
