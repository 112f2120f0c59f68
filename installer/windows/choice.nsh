; What is installed: what /COMPONENTS names, else what the version before had, else all. What it had and is not packed here would be lost unseen: that is refused.

!macro SelectWhere condition section
  ${If} ${condition}
    !insertmacro SelectSection ${section}
  ${Else}
    !insertmacro UnselectSection ${section}
  ${EndIf}
!macroend

; As the version before.
!macro Keep name section
  ReadRegStr $0 HKLM "Software\Modul" "${name}"
  !insertmacro SelectWhere `$0 != ""` ${section}
!macroend

Function KeepChoice
  !insertmacro Keep host ${HOST}
  !ifdef VST3
    !insertmacro Keep vst3 ${VST3_PLUGIN}
  !endif
  !ifdef CLAP
    !insertmacro Keep clap ${CLAP_PLUGIN}
  !endif
  !insertmacro Keep menu ${MENU}
FunctionEnd

!macro AddLacking name
  ReadRegStr $0 HKLM "Software\Modul" "${name}"
  ${If} $0 != ""
    StrCpy $1 "$1, ${name}"
  ${EndIf}
!macroend

Function RefuseToLose
  StrCpy $1 ""
  !ifndef VST3
    !insertmacro AddLacking vst3
  !endif
  !ifndef CLAP
    !insertmacro AddLacking clap
  !endif
  ${If} $1 != ""
    StrCpy $1 $1 "" 2
    !insertmacro Refuse "This installer lacks what is installed and would remove it: $1. Take one that has it, or choose what to install with /COMPONENTS. Nothing was changed."
  ${EndIf}
FunctionEnd

Function ChooseNothing
  !insertmacro UnselectSection ${HOST}
  !ifdef VST3
    !insertmacro UnselectSection ${VST3_PLUGIN}
  !endif
  !ifdef CLAP
    !insertmacro UnselectSection ${CLAP_PLUGIN}
  !endif
  !insertmacro UnselectSection ${MENU}
FunctionEnd

; Chooses the component called $2.
Function Choose
  ${Select} $2
    ${Case} host
      !insertmacro SelectSection ${HOST}
    !ifdef VST3
    ${Case} vst3
      !insertmacro SelectSection ${VST3_PLUGIN}
    !endif
    !ifdef CLAP
    ${Case} clap
      !insertmacro SelectSection ${CLAP_PLUGIN}
    !endif
    ${Case} menu
      !insertmacro SelectSection ${MENU}
    ${CaseElse}
      !insertmacro Refuse "/COMPONENTS: this installer has no '$2'. Nothing was changed."
  ${EndSelect}
FunctionEnd

; Chooses each of the words in $1, which commas part.
Function ChooseEach
  StrCpy $2 ""
  ${Do}
    StrCpy $3 $1 1
    StrCpy $1 $1 "" 1
    ${If} $3 == ","
    ${OrIf} $3 == ""
      Call Choose
      StrCpy $2 ""
    ${Else}
      StrCpy $2 "$2$3"
    ${EndIf}
  ${LoopUntil} $3 == ""
FunctionEnd

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "Software\Modul" "Folder"
  ${If} $0 != ""
    Call KeepChoice
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/COMPONENTS=" $1
  ${IfNot} ${Errors}
    Call ChooseNothing
    Call ChooseEach
  ${Else}
    Call RefuseToLose
  ${EndIf}
FunctionEnd

Function .onInstSuccess
  !ifdef VST3
    ${If} ${SectionIsSelected} ${VST3_PLUGIN}
      Call HasDesktopRuntime
      Pop $0
      ${If} $0 = 0
        !insertmacro Tell MB_ICONINFORMATION "Modul is installed, but its VST3 plugin needs the .NET 10 Desktop Runtime for x64, which is not: see https://dotnet.microsoft.com/download/dotnet/10.0"
        SetErrorLevel ${EXIT_NO_RUNTIME}
      ${EndIf}
    ${EndIf}
  !endif
FunctionEnd
