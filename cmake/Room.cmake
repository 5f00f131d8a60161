# judgement_room(NAME [USES room...] [WITH third-party-target...])
# One folder under game/ is one static library. USES names rooms below; WITH names the third-party libraries that only this
# room may include (they are PRIVATE, so that no other room gets their headers by accident).
function(judgement_room name)
    cmake_parse_arguments(ROOM "" "" "USES;WITH" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(${name} STATIC ${sources})
    if(JUDGEMENT_UNITY)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
    endif()
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/game")
    target_link_libraries(${name} PUBLIC ${ROOM_USES} PRIVATE project_options ${ROOM_WITH})
endfunction()
