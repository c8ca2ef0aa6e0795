#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
Writes Picture Day's policy file from the registry, where Group Policy puts the values of PictureDay.admx.

.DESCRIPTION
Picture Day reads %ProgramData%\Picture Day\policy.json and no registry. Group Policy's administrative templates write
the registry and no files. This script stands between them. Run it as SYSTEM: as a computer startup script, or as a
scheduled task. Where no value is set, it removes the file.

It also lets only administrators write in the folder: by default, everybody may create folders in %ProgramData%. Picture
Day uses no policy that others can write.
#>
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$key = 'HKLM:\Software\Policies\Picture Day'
$folder = Join-Path ([Environment]::GetFolderPath('CommonApplicationData')) 'Picture Day'
$file = Join-Path $folder 'policy.json'
$switches = @('updateNotice', 'findFaces', 'renameFiles')
$icacls = Join-Path $env:SystemRoot 'System32\icacls.exe'

function Invoke-Icacls {
    & $icacls @args | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "icacls $args ended with $LASTEXITCODE" }
}

function Protect-Folder {
    if (-not (Test-Path -LiteralPath $folder)) { New-Item -ItemType Directory -Path $folder | Out-Null }
    $item = Get-Item -LiteralPath $folder -Force
    if ($item.Attributes -band [IO.FileAttributes]::ReparsePoint) { throw "$folder is a link: remove it." }
    # Groups by their SIDs, since their names are translated: SYSTEM, Administrators, Users.
    # /l: should the folder become a link meanwhile, the link is changed and not where it leads.
    Invoke-Icacls $folder /setowner '*S-1-5-32-544' /l /q
    Invoke-Icacls $folder /reset /l /q
    Invoke-Icacls $folder /inheritance:r /grant:r '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-32-545:(OI)(CI)RX' /l /q
}

function Read-Policy {
    $policy = [ordered]@{}
    if (-not (Test-Path -LiteralPath $key)) { return $policy }
    $item = Get-Item -LiteralPath $key
    foreach ($name in ($item.GetValueNames() | Sort-Object)) {
        $value = $item.GetValue($name)
        if ($switches -ccontains $name) { $policy[$name] = ($value -ne 0) } else { $policy[$name] = $value }
    }
    return $policy
}

Protect-Folder
# What was there may belong to somebody else, who would stay its owner: a new file takes the folder's permissions.
# Listed and not looked up by name, so that a link that leads nowhere is found too.
Get-ChildItem -LiteralPath $folder -Force |
    Where-Object { @('policy.json', 'policy.new.json') -contains $_.Name } |
    Remove-Item -Force
$policy = Read-Policy
if ($policy.Count -gt 0) {
    $temporary = Join-Path $folder 'policy.new.json'
    $json = ConvertTo-Json -InputObject $policy
    [IO.File]::WriteAllText($temporary, $json, (New-Object Text.UTF8Encoding $false))
    Move-Item -LiteralPath $temporary -Destination $file -Force
}
