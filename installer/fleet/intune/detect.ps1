# Detection script for Intune, run as the system: exit 0 and one line of output when Sluice is installed, exit 1 otherwise.
# It looks at what was installed, not at a person's state: an app that is not well must not be installed again and again.
# Intune may run it in a 32-bit host, where ProgramFiles is the folder of 32-bit programs.
$programs = $env:ProgramFiles
if ($env:ProgramW6432) { $programs = $env:ProgramW6432 }
$sluice = Join-Path $programs 'Sluice\sluice.cmd'
if (-not (Test-Path $sluice)) { exit 1 }
$version = & $sluice --version
if ($LASTEXITCODE -ne 0) { exit 1 }
Write-Output "$version"
exit 0
