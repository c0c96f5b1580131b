# Detection script for Intune: exit 0 and one line of output when Sluice is installed and well, exit 1 otherwise.
$sluice = Join-Path $env:ProgramFiles 'Sluice\sluice.cmd'
if (-not (Test-Path $sluice)) { exit 1 }
$state = & $sluice doctor --json | ConvertFrom-Json
if ($LASTEXITCODE -ge 2) { exit 1 }
Write-Output "Sluice $($state.version)"
exit 0
