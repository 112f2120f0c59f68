; The installer of Modul for Windows; made by make-installer, which gives VERSION, NUMBERS, FILE and, where they are packed, VST3 and CLAP.
;
; setup.exe [/S] [/COMPONENTS=host,vst3,clap,menu] [/D=FOLDER]
;   /S           silent: asks nothing, tells problems on standard error
;   /COMPONENTS  what to install: all of it by default, or what the version before had
;   /D           the host's folder; the last option, without quotes
; Exit codes: 0 done; 2 something given was wrong, a file is in use, or what is installed has a component that this one lacks; 3 done, but the VST3 plugin lacks the .NET 10 Desktop Runtime.
Unicode true
Target amd64-unicode
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
Name "Modul"
OutFile "${FILE}"
InstallDir "$PROGRAMFILES64\Modul"
InstallDirRegKey HKLM "Software\Modul" "Folder"
RequestExecutionLevel admin
ManifestDPIAware true
BrandingText "Modul ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Modul"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Modul, a live looper: its installer"
VIAddVersionKey "CompanyName" "Modul"
VIAddVersionKey "LegalCopyright" "The Modul authors"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Sections.nsh
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Modul"
!define APP_PATH_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\modul.exe"
!define EXIT_WRONG 2
!define EXIT_NO_RUNTIME 3
!include files.nsh
!include tell.nsh
!include runtime.nsh

!define MUI_ICON modul.ico
!define MUI_UNICON modul.ico
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_LICENSE licence.txt
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

!include before.nsh

Section "Modul, the live host" HOST
  !insertmacro InstallHost
  File "/oname=$INSTDIR\modul.ico" modul.ico
  WriteRegStr HKLM "${APP_PATH_KEY}" "" "$INSTDIR\modul.exe"
  WriteRegStr HKLM "Software\Modul" "host" "${VERSION}"
SectionEnd

!ifdef VST3
Section "VST3 plugin" VST3_PLUGIN
  !insertmacro InstallVst3
  WriteRegStr HKLM "Software\Modul" "vst3" "${VERSION}"
SectionEnd
!endif

!ifdef CLAP
Section "CLAP plugin" CLAP_PLUGIN
  !insertmacro InstallClap
  WriteRegStr HKLM "Software\Modul" "clap" "${VERSION}"
SectionEnd
!endif

Section "Start menu" MENU
  SetOutPath "$INSTDIR"
  CreateDirectory "$SMPROGRAMS\Modul"
  CreateShortcut "$SMPROGRAMS\Modul\Uninstall Modul.lnk" "$INSTDIR\uninstall.exe"
  ${If} ${SectionIsSelected} ${HOST}
    ; What Modul writes goes to the folder of whoever starts it, not of who installs, and to Music where it was not moved. SetOutPath would make a folder of that name.
    StrCpy $OUTDIR "%USERPROFILE%"
    CreateShortcut "$SMPROGRAMS\Modul\Modul.lnk" "$SYSDIR\cmd.exe" \
      '/c cd /d "%USERPROFILE%\Music" 2>nul & "$INSTDIR\modul.exe" live --open || pause' "$INSTDIR\modul.ico"
    CreateShortcut "$SMPROGRAMS\Modul\Modul command line.lnk" "$SYSDIR\cmd.exe" \
      '/k cd /d "%USERPROFILE%\Music" 2>nul & set "PATH=$INSTDIR;%PATH%" & modul --help' "$INSTDIR\modul.ico"
    SetOutPath "$INSTDIR"
  ${EndIf}
  WriteRegStr HKLM "Software\Modul" "menu" "${VERSION}"
SectionEnd

; What Windows lists under installed programs.
Section "-uninstaller"
  SetOutPath "$INSTDIR"
  File licence.txt
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "Software\Modul" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "Modul"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "Modul"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  StrCpy $1 0 ; in KB
  !macro AddSize section
    SectionGetFlags ${section} $0
    IntOp $0 $0 & ${SF_SELECTED}
    ${If} $0 <> 0
      SectionGetSize ${section} $0
      IntOp $1 $1 + $0
    ${EndIf}
  !macroend
  !insertmacro AddSize ${HOST}
  !ifdef VST3
    !insertmacro AddSize ${VST3_PLUGIN}
  !endif
  !ifdef CLAP
    !insertmacro AddSize ${CLAP_PLUGIN}
  !endif
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" $1
SectionEnd

!include choice.nsh

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro RefuseInUse "$INSTDIR\modul.exe" "Modul"
  !ifdef VST3
    !insertmacro RefuseInUse "$COMMONFILES64\VST3\Modul\Modul.Vst3Bridge.vst3" "the programs that have the plugin loaded"
  !endif
  !ifdef CLAP
    !insertmacro RefuseInUse "$COMMONFILES64\CLAP\Modul.clap" "the programs that have the plugin loaded"
  !endif
FunctionEnd

; A component that was not installed is not removed either: its files are somebody else's.
!macro RemoveWhereInstalled name part
  ReadRegStr $0 HKLM "Software\Modul" "${name}"
  ${If} $0 != ""
    !insertmacro Remove${part}
  ${EndIf}
!macroend

Section "Uninstall"
  SetOutPath "$TEMP" ; a folder that is the working one of a program cannot go
  !insertmacro RemoveWhereInstalled host Host
  Delete "$INSTDIR\modul.ico"
  !ifdef VST3
    !insertmacro RemoveWhereInstalled vst3 Vst3
  !endif
  !ifdef CLAP
    !insertmacro RemoveWhereInstalled clap Clap
  !endif
  Delete "$SMPROGRAMS\Modul\Modul.lnk"
  Delete "$SMPROGRAMS\Modul\Modul command line.lnk"
  Delete "$SMPROGRAMS\Modul\Uninstall Modul.lnk"
  RMDir "$SMPROGRAMS\Modul"
  Delete "$INSTDIR\licence.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegKey HKLM "${APP_PATH_KEY}"
  DeleteRegKey HKLM "Software\Modul"
SectionEnd
