@echo off
rem Runs Modul. Builds it first where it was never built or its sources changed since.
setlocal
set "home=%~dp0"
set "program=%home%artifacts\bin\Modul.Standalone\release_net10.0-windows\modul.dll"
set "sources=%home%artifacts\modul.sources"

if "%~1" == "package" goto package
for %%d in (dotnet.exe) do if "%%~$PATH:d" == "" goto ask_for_sdk
if not exist "%program%" goto build
call :sources /L
if errorlevel 1 goto build

:run
dotnet "%program%" %*
exit /b %errorlevel%

rem The packages are made by a script for bash, which builds what it needs.
:package
set "bash=%ProgramFiles%\Git\bin\bash.exe"
if not exist "%bash%" (
    echo Packages need bash, of Git for Windows: see https://gitforwindows.org>&2
    exit /b 1
)
set words=
:words
shift
if not "%~1" == "" (
    set words=%words% %1
    goto words
)
"%bash%" "%home%installer\package" %words%
exit /b %errorlevel%

rem The sources are copied before they are built: what changes meanwhile is built next time.
:build
pushd "%home%"
dotnet --version >nul 2>nul
if errorlevel 1 goto ask_for_sdk
echo building Modul...>&2
if not exist artifacts mkdir artifacts
call :sources
dotnet build standalone\Modul.Standalone -c Release -v quiet -nologo --disable-build-servers >artifacts\modul.build.log 2>&1
if errorlevel 1 goto broken
popd
goto run

:broken
type artifacts\modul.build.log >&2
rd /s /q "%sources%"
echo Modul was not built.>&2
exit /b 1

:ask_for_sdk
echo Modul needs the .NET 10 SDK and 'dotnet' on the path finds none: see https://dotnet.microsoft.com/download>&2
exit /b 1

rem Brings the copies up to date; with /L it only looks, and gives 1 or more where they are not. robocopy gives 0 where nothing differs.
:sources
robocopy "%home%core" "%sources%\core" /MIR %1 >nul
if errorlevel 1 if not "%1" == "" exit /b 1
robocopy "%home%standalone" "%sources%\standalone" /MIR %1 >nul
if errorlevel 1 if not "%1" == "" exit /b 1
robocopy "%home%plugin\Modul.Editor" "%sources%\editor" /MIR %1 >nul
if errorlevel 1 if not "%1" == "" exit /b 1
robocopy "%home%." "%sources%\root" Directory.*.props Directory.*.targets global.json %1 >nul
if errorlevel 1 if not "%1" == "" exit /b 1
exit /b 0
