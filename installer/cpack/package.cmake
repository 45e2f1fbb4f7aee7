# What is installed, and the Debian package made of it by `cpack` (installer/cpack/make-package).
# A program that this tree does not build is left out.

include(GNUInstallDirs)

foreach(program countertop countertop-verify countertop-site)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
if(TARGET countertop-site)
    install(FILES installer/systemd/countertop-site.service DESTINATION lib/systemd/system)
    install(FILES installer/systemd/countertop-site.sysusers DESTINATION lib/sysusers.d RENAME countertop-site.conf)
endif()
install(FILES installer/desktop/countertop.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES installer/desktop/countertop.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES installer/cpack/copyright README.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/countertop)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME countertop)
set(CPACK_PACKAGE_VENDOR "Countertop")
set(CPACK_PACKAGE_CONTACT "Countertop maintainers <maintainers@countertop.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "point of sale for store counters")
set(CPACK_PACKAGE_DESCRIPTION
    "Countertop sells at the counter: scan, take money, print the receipt, close the shift.
 Every sale is kept in a journal that survives a power cut at any moment and shows
 any later change. It works without a network; several tills can be joined by a site.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/installer/cpack/postinst" "${CMAKE_SOURCE_DIR}/installer/cpack/prerm")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and fonts are loaded at run time, so the linker does not name them.
file(STRINGS installer/packages/run.txt run_packages REGEX "^[a-z]")
list(REMOVE_ITEM run_packages gnome-keyring dbus-daemon)
list(JOIN run_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring, dbus-user-session, cups-client")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk")

include(CPack)
