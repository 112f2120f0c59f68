@echo off
rem Builds everything and runs every test. What is given goes to 'dotnet test': test --filter Gap
setlocal
cd /d "%~dp0"
dotnet build Modul.sln -c Release -v quiet -nologo --disable-build-servers
if errorlevel 1 exit /b 1
dotnet test Modul.sln -c Release --no-build -m:1 %*
exit /b %errorlevel%
