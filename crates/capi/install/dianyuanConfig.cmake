# find_package(dianyuan 0.1) gives two targets: dianyuan::dianyuan, the shared library, and dianyuan::static.
# Everything is found from where this file is, so the prefix may be moved.

get_filename_component(dianyuan_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

foreach(dianyuan_FILE include/dianyuan.h lib/@FILE@ lib/libdianyuan.a)
  if(NOT EXISTS "${dianyuan_PREFIX}/${dianyuan_FILE}")
    set(dianyuan_FOUND FALSE)
    set(dianyuan_NOT_FOUND_MESSAGE "${dianyuan_PREFIX}/${dianyuan_FILE} is missing")
    return()
  endif()
endforeach()

if(NOT TARGET dianyuan::dianyuan)
  add_library(dianyuan::dianyuan SHARED IMPORTED)
  set_target_properties(dianyuan::dianyuan PROPERTIES
    IMPORTED_LOCATION "${dianyuan_PREFIX}/lib/@FILE@"
    IMPORTED_SONAME "@RUN_TIME@"
    INTERFACE_INCLUDE_DIRECTORIES "${dianyuan_PREFIX}/include")

  add_library(dianyuan::static STATIC IMPORTED)
  set_target_properties(dianyuan::static PROPERTIES
    IMPORTED_LOCATION "${dianyuan_PREFIX}/lib/libdianyuan.a"
    IMPORTED_LINK_INTERFACE_LANGUAGES C
    INTERFACE_LINK_LIBRARIES "@SYSTEM_LIST@"
    INTERFACE_INCLUDE_DIRECTORIES "${dianyuan_PREFIX}/include")
endif()

unset(dianyuan_PREFIX)
unset(dianyuan_FILE)
