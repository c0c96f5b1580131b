@echo off
rem Starts the agent with the runtime it came with.
setlocal
set "home=%~dp0"
"%home%runtime\bin\java.exe" "@%home%java-options" -Dsluice.installed=true "-Dsluice.script=%home%sluice.cmd" "-Dsluice.extension=%home%extension" -cp "%home%lib\*" dev.sluice.app.Main %*
