@echo off
rem Builds everything and runs every test. What is given goes to 'dotnet test': test --filter Gap
setlocal
cd /d "%~dp0"
dotnet build Modul.sln -c Release -v quiet -nologo --disable-build-servers
if errorlevel 1 exit /b 1
rem What the tests of Windows' programs run; without bash, of Git for Windows, they skip.
set "code=0"
if exist "%ProgramFiles%\Git\bin\bash.exe" "%ProgramFiles%\Git\bin\bash.exe" tests/windows/build
if errorlevel 1 set "code=1"
if exist artifacts\test-results rd /s /q artifacts\test-results
dotnet test Modul.sln -c Release --no-build -m:1 --logger trx --results-directory artifacts\test-results %*
if errorlevel 1 set "code=1"
exit /b %code%
