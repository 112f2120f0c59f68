; Tell ICON TEXT: a box, or, where nobody is asked, a line on standard error.
!macro Tell icon text
  ${If} ${Silent}
    Push `${text}`
    !ifdef __UNINSTALL__
      Call un.TellInLine
    !else
      Call TellInLine
    !endif
  ${Else}
    MessageBox MB_OK|${icon} `${text}`
  ${EndIf}
!macroend

!macro TellInLine prefix
Function ${prefix}TellInLine
  Exch $0
  Push $1
  System::Call 'kernel32::AttachConsole(i -1)' ; where it was started from a console that nothing redirects
  System::Call 'kernel32::GetStdHandle(i -12) p .r1'
  FileWrite $1 "$0$\r$\n"
  ClearErrors
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro TellInLine ""
!insertmacro TellInLine "un."

; Refuse TEXT: tells it and ends with code 2.
!macro Refuse text
  !insertmacro Tell MB_ICONEXCLAMATION `${text}`
  SetErrorLevel ${EXIT_WRONG}
  Quit
!macroend

; RefuseInUse FILE WHAT: a program's file cannot be opened for writing while it runs.
!macro RefuseInUse file what
  ${If} ${FileExists} "${file}"
    ClearErrors
    FileOpen $0 "${file}" a
    ${If} ${Errors}
      !insertmacro Refuse "${file} is in use: end ${what} first. Nothing was changed."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend
