# Detection script of an Intune remediation, run with the logged-on person's credentials: exit 0 when Sluice is well or warns,
# exit 1 with faults. The line of output holds versions and the codes of what is not well, nothing else.
# Intune may run it in a 32-bit host, where ProgramFiles is the folder of 32-bit programs.
$programs = $env:ProgramFiles
if ($env:ProgramW6432) { $programs = $env:ProgramW6432 }
$sluice = Join-Path $programs 'Sluice\sluice.cmd'
if (-not (Test-Path $sluice)) { Write-Output 'not installed'; exit 1 }
try { $state = & $sluice doctor --json | Out-String | ConvertFrom-Json } catch { $state = $null }
if ($null -eq $state -or -not $state.status) { Write-Output "no answer, exit code $LASTEXITCODE"; exit 1 }
$bad = @($state.checks | Where-Object { $_.severity -ne 'ok' } | ForEach-Object { $_.code }) -join ' '
$v = $state.versions
Write-Output "$($state.status) agent $($v.agent) policy $($v.policy) bundle $($v.bundle) $bad"
if ($state.status -eq 'fault') { exit 1 }
exit 0
