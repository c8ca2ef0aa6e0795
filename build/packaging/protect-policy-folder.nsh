; Included by electron-builder's installer script (nsis.include).

; Everybody may create folders in %ProgramData%, and owns what they create. An installation for all users creates the
; folder of the managed settings first, and lets only administrators write in it (docs/it/managed-settings.md). A folder
; that is there already gets the same owner and permissions; what is in it stays as it is.
; Groups by their SIDs, since their names are translated: SYSTEM, Administrators, Users.
!macro protectPolicyFolder WORDS
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$APPDATA\Picture Day" ${WORDS} /L /Q'
  Pop $0
  ${if} $0 != 0
    DetailPrint "The folder of the managed settings is not protected: icacls ended with $0"
  ${endIf}
!macroend

!macro customInstall
  ${if} $installMode == "all"
    ; $APPDATA is %ProgramData% then.
    SetShellVarContext all
    CreateDirectory "$APPDATA\Picture Day"
    ; A link would lead icacls to a folder of Windows.
    ${GetFileAttributes} "$APPDATA\Picture Day" "REPARSE_POINT" $0
    ${if} $0 == 0
      !insertmacro protectPolicyFolder '/setowner "*S-1-5-32-544"'
      !insertmacro protectPolicyFolder '/reset'
      !insertmacro protectPolicyFolder '/inheritance:r /grant:r "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-32-545:(OI)(CI)RX"'
    ${else}
      DetailPrint "The folder of the managed settings is a link or not there, and not protected: $APPDATA\Picture Day"
    ${endIf}
    ClearErrors
  ${endIf}
!macroend
