@echo off
rem Started by browsers; the first argument is the calling extension's origin.
"%~dp0sluice.cmd" native-host %*
