/*
 * A disk and a clock that fail on demand, for the browsers under test (LD_PRELOAD; see disk.ts).
 *
 * KIRINUKI_DISK names a folder. Of every file below it that a process syncs, what it held at that moment is
 * copied to KIRINUKI_SYNCED, named by its inode: what is not there would be gone after a power cut.
 * KIRINUKI_FAULTS names a file of two numbers of 64 bits that every process keeps mapped: not 0: no file below
 * the folder grows any more (ENOSPC); milliseconds by which the clock of the day is off.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t none[2] = {0, 0};
static const volatile int64_t *faults = none;
static const char *disk, *synced;
static size_t disk_length;

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  disk = getenv("KIRINUKI_DISK");
  disk_length = disk ? strlen(disk) : 0;
  synced = getenv("KIRINUKI_SYNCED");
  const char *file = getenv("KIRINUKI_FAULTS");
  int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof none, PROT_READ, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) faults = mapped;
  close(fd);
}

static int is_on_disk(int fd) {
  if (!disk_length) return 0;
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path);
  return length > (ssize_t)disk_length && !strncmp(path, disk, disk_length);
}

/* ---- what is synced ---- */

static void name_of(const struct stat *file, char *name) {
  snprintf(name, PATH_MAX, "%s/%llu", synced, (unsigned long long)file->st_ino);
}

static void keep(int fd) {
  int before = errno;
  struct stat file;
  if (!synced || fstat(fd, &file) || !S_ISREG(file.st_mode) || !is_on_disk(fd)) return;
  char link[32], name[PATH_MAX], part[PATH_MAX + 32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  name_of(&file, name);
  snprintf(part, sizeof part, "%s.%d-%p", name, getpid(), (void *)&file);
  int from = open(link, O_RDONLY | O_CLOEXEC);
  int to = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  char bytes[65536];
  ssize_t length = 0;
  while (from >= 0 && to >= 0 && (length = read(from, bytes, sizeof bytes)) > 0)
    for (ssize_t at = 0, done; at < length; at += done)
      if ((done = write(to, bytes + at, length - at)) <= 0) break;
  if (from >= 0) close(from);
  if (to >= 0) close(to);
  if (length == 0) rename(part, name);
  errno = before;
}

int fsync(int fd) {
  REAL(fsync);
  keep(fd);
  return real(fd);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  keep(fd);
  return real(fd);
}

/* An inode that is free may be another file's next. */
static void forget(int folder, const char *path) {
  int before = errno;
  struct stat file;
  char name[PATH_MAX];
  if (synced && !fstatat(folder, path, &file, AT_SYMLINK_NOFOLLOW) && file.st_nlink == 1) {
    name_of(&file, name);
    REAL(unlink);
    real(name);
  }
  errno = before;
}

int unlink(const char *path) {
  REAL(unlink);
  forget(AT_FDCWD, path);
  return real(path);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  if (!(flags & AT_REMOVEDIR)) forget(folder, path);
  return real(folder, path, flags);
}

int remove(const char *path) {
  REAL(remove);
  forget(AT_FDCWD, path);
  return real(path);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  forget(AT_FDCWD, to);
  return real(from, to);
}

/* ---- a disk that is full: what stands may be written over, nothing grows ---- */

static int has_room(int fd, off_t end) {
  struct stat file;
  if (!faults[0] || fstat(fd, &file) || !S_ISREG(file.st_mode) || end <= file.st_size) return 1;
  if (!is_on_disk(fd)) return 1;
  errno = ENOSPC;
  return 0;
}

static off_t end_of_write(int fd, size_t length) {
  if (!faults[0]) return 0;
  struct stat file;
  int flags = fcntl(fd, F_GETFL);
  if (flags >= 0 && (flags & O_APPEND) && !fstat(fd, &file)) return file.st_size + length;
  off_t at = lseek(fd, 0, SEEK_CUR);
  return at < 0 ? 0 : at + (off_t)length;
}

static size_t length_of(const struct iovec *parts, int count) {
  size_t length = 0;
  for (int i = 0; i < count; i++) length += parts[i].iov_len;
  return length;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  return has_room(fd, end_of_write(fd, length)) ? real(fd, bytes, length) : -1;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  return has_room(fd, end_of_write(fd, length_of(parts, count))) ? real(fd, parts, count) : -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  REAL(pwrite);
  return has_room(fd, at + (off_t)length) ? real(fd, bytes, length, at) : -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  REAL(pwrite64);
  return has_room(fd, at + (off_t)length) ? real(fd, bytes, length, at) : -1;
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  return has_room(fd, length) ? real(fd, length) : -1;
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  return has_room(fd, length) ? real(fd, length) : -1;
}

int posix_fallocate(int fd, off_t at, off_t length) {
  REAL(posix_fallocate);
  return has_room(fd, at + length) ? real(fd, at, length) : ENOSPC;
}

int posix_fallocate64(int fd, off64_t at, off64_t length) {
  REAL(posix_fallocate64);
  return has_room(fd, at + length) ? real(fd, at, length) : ENOSPC;
}

int fallocate(int fd, int mode, off_t at, off_t length) {
  REAL(fallocate);
  return has_room(fd, at + length) ? real(fd, mode, at, length) : -1;
}

int fallocate64(int fd, int mode, off64_t at, off64_t length) {
  REAL(fallocate64);
  return has_room(fd, at + length) ? real(fd, mode, at, length) : -1;
}

/* ---- a clock that jumps ---- */

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(clock_gettime);
  int answer = real(clock, now);
  int64_t off = faults[1];
  if (answer || !off || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return answer;
  int64_t ns = now->tv_nsec + (off % 1000) * 1000000;
  now->tv_sec += off / 1000 + ns / 1000000000 - (ns < 0);
  now->tv_nsec = ns % 1000000000 + (ns < 0) * 1000000000;
  return 0;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec precise;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &precise)) return -1;
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
