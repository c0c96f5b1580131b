# Detection script for Intune, run as the system: exit 0 and one line of output when Sluice is installed, exit 1 otherwise.
# It looks at what was installed, not at a person's state: an app that is not well must not be installed again and again.
$sluice = Join-Path $env:ProgramFiles 'Sluice\sluice.cmd'
if (-not (Test-Path $sluice)) { exit 1 }
$version = & $sluice --version
if ($LASTEXITCODE -ne 0) { exit 1 }
Write-Output $version
exit 0
