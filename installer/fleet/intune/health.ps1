# Detection script of an Intune remediation, run with the logged-on person's credentials: exit 0 when Sluice is well or warns,
# exit 1 with faults. The line of output holds versions and the codes of what is not well, nothing else.
$sluice = Join-Path $env:ProgramFiles 'Sluice\sluice.cmd'
if (-not (Test-Path $sluice)) { Write-Output 'not installed'; exit 1 }
$state = & $sluice doctor --json | Out-String | ConvertFrom-Json
$bad = @($state.checks | Where-Object { $_.severity -ne 'ok' } | ForEach-Object { $_.code }) -join ' '
$v = $state.versions
Write-Output "$($state.status) agent $($v.agent) policy $($v.policy) bundle $($v.bundle) $bad"
if ($state.status -eq 'fault') { exit 1 }
exit 0
