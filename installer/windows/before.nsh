; Before anything is put anywhere: what is in use is told, and the version before goes, with exactly what it had put there.
Section "-before"
  !insertmacro RefuseInUse "$INSTDIR\modul.exe" "Modul"
  !ifdef VST3
    !insertmacro RefuseInUse "$COMMONFILES64\VST3\Modul\Modul.Vst3Bridge.vst3" "the programs that have the plugin loaded"
  !endif
  !ifdef CLAP
    !insertmacro RefuseInUse "$COMMONFILES64\CLAP\Modul.clap" "the programs that have the plugin loaded"
  !endif
  ReadRegStr $1 HKLM "Software\Modul" "Folder"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    ExecWait '"$1\uninstall.exe" /S _?=$1' $2
    ${If} $2 <> 0
      !insertmacro Refuse "The version before, in $1, could not be removed. Nothing was installed."
    ${EndIf}
    Delete "$1\uninstall.exe"
    RMDir "$1"
  ${EndIf}
SectionEnd
