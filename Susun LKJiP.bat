@echo off
rem Checks workbooks and writes Hasil-LKJiP.xlsx.
rem Drop files or folders on this file. Python 3.11 or newer must be installed; the first run
rem makes a Python environment of its own beside this file, which needs the internet once.
rem ASCII only: cmd.exe reads this file before the code page is changed.
setlocal EnableExtensions EnableDelayedExpansion
rem Explorer does not quote a name with an ampersand and no space, and cmd.exe then cuts it off:
rem the program takes the names from the whole command line.
set "LKJIP_BARIS=!cmdcmdline!"
set "LKJIP_EXPLORER="
if /i not "!cmdcmdline:%~nx0=!"=="!cmdcmdline!" set "LKJIP_EXPLORER=1"
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "PYTHONUTF8=1"
set "LKJIP_KODE=2"
set "LKJIP_PY=%~dp0.venv-lkjip\Scripts\python.exe"

if "%~1"=="" goto petunjuk
if not exist "%LKJIP_PY%" goto pasang
"%LKJIP_PY%" -c "import lkjip_xl" 2>nul
if errorlevel 1 goto pasang

:jalan
"%LKJIP_PY%" -m lkjip_xl susun --buka %*
set "LKJIP_KODE=%ERRORLEVEL%"
goto selesai

:pasang
echo Menyiapkan lkjip-xl. Ini hanya sekali, beberapa menit...
set "LKJIP_CARI=py -3"
%LKJIP_CARI% -c "import sys; sys.exit(sys.version_info[:2] < (3, 11))" 2>nul
if not errorlevel 1 goto buat
set "LKJIP_CARI=python"
%LKJIP_CARI% -c "import sys; sys.exit(sys.version_info[:2] < (3, 11))" 2>nul
if not errorlevel 1 goto buat
echo Python 3.11 atau lebih baru tidak ditemukan.
echo Pasang dulu dari https://www.python.org/downloads/ lalu ulangi.
goto selesai

:buat
%LKJIP_CARI% -m venv "%~dp0.venv-lkjip"
if errorlevel 1 goto gagal
set "LKJIP_PAKET=%~dp0."
for %%W in ("%~dp0lkjip_xl-*.whl") do set "LKJIP_PAKET=%%~fW"
"%LKJIP_PY%" -m pip install --quiet --disable-pip-version-check "%LKJIP_PAKET%"
if errorlevel 1 goto gagal
goto jalan

:gagal
echo Penyiapan gagal. Periksa sambungan internet, hapus folder .venv-lkjip, lalu ulangi.
goto selesai

:petunjuk
echo Seret berkas atau folder ke ikon "%~nx0", lalu lepaskan.

:selesai
echo.
pause
rem What cmd.exe takes for a second command, behind an ampersand in a name, must not run.
if defined LKJIP_EXPLORER exit %LKJIP_KODE%
exit /b %LKJIP_KODE%
