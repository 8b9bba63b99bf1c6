/* Makes calls fail that read, write or sync one file and its journal: preloaded (LD_PRELOAD) into a program under test.
 *
 * FAULT_FILE     the workbook; calls on it and on what begins with its name are counted
 * FAULT_CONTROL  a file: what the program writes to it sets the fault, and the counts so far are appended to it
 * FAULT_WATCH    or a file that the test writes settings to while the program runs; a new one counts from 1 again
 *
 * A setting is "KIND ERRNO AT STICKY SHORT": KIND 'w' (writes, syncs, truncations, removals) or 'r' (reads); the AT-th
 * call from now on fails with ERRNO (0: none), and all after it where STICKY is 1. SHORT 1 lets a write through by half
 * first, as a disk does that fills up: the rest fails. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char kind = 'w';
static int error_number, sticky, by_half, rest_fails;
static long at, calls, hits;

#define REAL(name, ...) ({ \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name); \
    real(__VA_ARGS__); })

static int is_ours(const char *path) {
    const char *file = getenv("FAULT_FILE");
    return file && strncmp(path, file, strlen(file)) == 0;
}

static int path_of(int fd, char *path, size_t room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

static int is_ours_open(int fd) {
    char path[4096];
    int before = errno;
    int ours = fd > 2 && path_of(fd, path, sizeof path) && is_ours(path);
    errno = before;
    return ours;
}

static void watch(void) {
    static char last[128];
    char text[128] = {0};
    const char *path = getenv("FAULT_WATCH");
    FILE *file = path ? fopen(path, "r") : NULL;
    if (!file) return;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    /* A setting ends with a line feed: half of one that is being written is none. */
    if (length == 0 || text[length - 1] != '\n' || strcmp(text, last) == 0) return;
    strcpy(last, text);
    calls = hits = rest_fails = 0;
    sscanf(text, "%c %d %ld %d %d", &kind, &error_number, &at, &sticky, &by_half);
}

/* 0: let it through; 1: fail; 2: let half of it through. */
static int verdict(char of) {
    watch();
    if (of != kind) return 0;
    calls++;
    int strikes = at > 0 && (calls == at || (sticky && calls > at));
    if (rest_fails) { rest_fails = 0; hits++; errno = error_number; return 1; }
    if (!strikes) return 0;
    hits++;
    if (by_half && of == 'w') return 2;
    errno = error_number;
    return 1;
}

static int is_control(int fd) {
    const char *control = getenv("FAULT_CONTROL");
    char path[4096];
    return control && fd > 2 && path_of(fd, path, sizeof path) && strcmp(path, control) == 0;
}

static void set(int fd, const char *setting, size_t length) {
    char text[128] = {0}, report[64];
    memcpy(text, setting, length < sizeof text - 1 ? length : sizeof text - 1);
    int report_length = snprintf(report, sizeof report, "\n%ld %ld", calls, hits);
    if (REAL(write, fd, report, (size_t)report_length) < 0) return;
    calls = hits = rest_fails = 0;
    sscanf(text, "%c %d %ld %d %d", &kind, &error_number, &at, &sticky, &by_half);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    if (is_control(fd)) {
        ssize_t written = REAL(write, fd, bytes, count);
        set(fd, bytes, count);
        return written;
    }
    if (is_ours_open(fd)) switch (verdict('w')) {
        case 1: return -1;
        case 2: rest_fails = 1; return REAL(write, fd, bytes, (count + 1) / 2);
    }
    return REAL(write, fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    if (is_ours_open(fd)) switch (verdict('w')) {
        case 1: return -1;
        case 2:
            if (count > 1) { rest_fails = 1; count = (count + 1) / 2; }
    }
    return REAL(pwrite64, fd, bytes, count, offset);
}

ssize_t pread64(int fd, void *bytes, size_t count, off64_t offset) {
    if (is_ours_open(fd) && verdict('r') == 1) return -1;
    return REAL(pread64, fd, bytes, count, offset);
}

int fsync(int fd) {
    if (is_ours_open(fd) && verdict('w')) { errno = error_number; return -1; }
    return REAL(fsync, fd);
}

int fdatasync(int fd) {
    if (is_ours_open(fd) && verdict('w')) { errno = error_number; return -1; }
    return REAL(fdatasync, fd);
}

int ftruncate64(int fd, off64_t length) {
    if (is_ours_open(fd) && verdict('w')) { errno = error_number; return -1; }
    return REAL(ftruncate64, fd, length);
}

int unlink(const char *path) {
    if (is_ours(path) && verdict('w')) { errno = error_number; return -1; }
    return REAL(unlink, path);
}
