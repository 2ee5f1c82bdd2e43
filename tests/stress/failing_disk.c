/* Lets the n-th write to a diary's files fail, as a full or broken disk does. Loaded with LD_PRELOAD.

   FAIL_AT    which call fails, counted from 1 over write, pwrite, fsync, fdatasync and ftruncate together
   FAIL_WITH  the error's number (ENOSPC, EIO, EROFS); 0 for a write that takes only half
   FAIL_ON    what the file's path must hold
   FAIL_GOES_ON  1: every later call fails as well, as on a disk that stays full
   At its end the process says on descriptor FAIL_TELL how many calls there were.

   A process that has it loaded can also ask for the next fault by failing_disk_begin(at, with, goes_on), and for
   the count since by failing_disk_count(). */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls, fail_at;
static int fail_with, goes_on;
static const char *fail_on;

__attribute__((constructor)) static void begin(void) {
    fail_at = atol(getenv("FAIL_AT") ?: "0");
    fail_with = atoi(getenv("FAIL_WITH") ?: "0");
    goes_on = atoi(getenv("FAIL_GOES_ON") ?: "0");
    fail_on = getenv("FAIL_ON") ?: "diary.sqlite3";
}

__attribute__((destructor)) static void end(void) {
    const char *tell = getenv("FAIL_TELL");
    if (tell) dprintf(atoi(tell), "%ld\n", calls);
}

void failing_disk_begin(long at, int with, int lasts) {
    calls = 0;
    fail_at = at;
    fail_with = with;
    goes_on = lasts;
}

long failing_disk_count(void) { return calls; }

static int is_ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, fail_on) && !strstr(path, "-shm");
}

/* Whether this call is the one that fails. */
static int fails(int fd) {
    if (!is_ours(fd)) return 0;
    ++calls;
    return calls == fail_at || (goes_on && fail_at && calls > fail_at);
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    REAL(pwrite64);
    if (!fails(fd)) return real(fd, data, size, at);
    if (!fail_with && size > 1) return real(fd, data, size / 2, at);
    errno = fail_with ?: ENOSPC;
    return -1;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    if (!fails(fd)) return real(fd, data, size);
    if (!fail_with && size > 1) return real(fd, data, size / 2);
    errno = fail_with ?: ENOSPC;
    return -1;
}

int fsync(int fd) {
    REAL(fsync);
    if (!fails(fd) || !fail_with) return real(fd);
    errno = fail_with;
    return -1;
}

int fdatasync(int fd) {
    REAL(fdatasync);
    if (!fails(fd) || !fail_with) return real(fd);
    errno = fail_with;
    return -1;
}

int ftruncate64(int fd, off64_t size) {
    REAL(ftruncate64);
    if (!fails(fd) || !fail_with) return real(fd, size);
    errno = fail_with;
    return -1;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
