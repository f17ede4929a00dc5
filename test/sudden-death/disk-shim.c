/*
 * Stands between a program and its disk (LD_PRELOAD, Linux and glibc): writes down, in order, everything that is done
 * to the files below one folder, so that test/sudden-death/disk-model.ts can say what a power cut would leave of them;
 * or plays a disk that is full or that can only be read.
 *
 *   DISK_HOME         the folder, absolute, without symbolic links; it need not exist yet
 *   DISK_LOG          where to write down what is done (appended to); see struct entry
 *   DISK_FULL_AFTER   bytes that can be written below the folder before the disk is full
 *   DISK_READ_ONLY    any value: nothing below the folder can be changed
 *
 * What changes a file past these functions (shared memory that is written to, a second descriptor of one file, fallocate) is written down as `unfollowed`, and the reader of the log refuses it. SQLite's -shm files are memory that
 * outlives no process: their mapping is passed over.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum operation { op_open = 1, op_write, op_truncate, op_sync, op_rename, op_link, op_unlink, op_mkdir, op_rmdir, op_unfollowed };

/* Followed by `path`, `otherPath` and `data`, without ends. Little-endian, as the machine has it. */
struct entry {
  uint32_t operation;
  uint32_t pathLength;
  uint32_t otherPathLength;
  uint32_t dataLength;
  uint64_t handle; /* of an open file, unique over all processes; 0 when the operation is by path */
  uint64_t number; /* open: flags that matter (1 made or emptied, see below); write: offset; truncate: length */
};

enum { open_truncates = 1, open_is_new = 2, open_is_folder = 4 };

#define most_files 65536
static uint64_t handles[most_files];
static char shared_memory[most_files];
static uint64_t last_handle;
static int log_file = -1;
static char home[PATH_MAX];
static size_t home_length;
static int read_only;
static int limited;
static uint64_t room;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* The function that would have been called without this library. */
#define NEXT(type, name, ...)                                            \
  static type (*next)(__VA_ARGS__);                                      \
  if (!next) *(void **)(&next) = dlsym(RTLD_NEXT, name);

static void before_fork(void) { pthread_mutex_lock(&one_at_a_time); }
static void after_fork_in_parent(void) { pthread_mutex_unlock(&one_at_a_time); }
/* Between fork and exec a child moves its copies of descriptors about: no file changes by it. Another thread may have held the lock. */
static void after_fork_in_child(void) {
  pthread_mutex_unlock(&one_at_a_time);
  log_file = -1;
  limited = read_only = 0;
  home_length = 0;
  memset(handles, 0, sizeof handles);
}

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("DISK_HOME");
  if (!folder || folder[0] != '/') return;
  pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
  snprintf(home, sizeof home, "%s", folder);
  home_length = strlen(home);
  read_only = getenv("DISK_READ_ONLY") != NULL;
  const char *limit = getenv("DISK_FULL_AFTER");
  limited = limit != NULL;
  room = limit ? strtoull(limit, NULL, 10) : 0;
  const char *log = getenv("DISK_LOG");
  if (!log) return;
  int opened = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* Far from the numbers that the program will see. */
  log_file = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 1000);
  syscall(SYS_close, opened);
}

/* Absolute path without "." and "..", or an empty text when it cannot be told. */
static void make_absolute(int folder, const char *path, char *absolute) {
  char joined[2 * PATH_MAX];
  if (path[0] == '/') snprintf(joined, sizeof joined, "%s", path);
  else {
    char base[PATH_MAX];
    if (folder == AT_FDCWD) {
      if (!getcwd(base, sizeof base)) base[0] = 0;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      ssize_t length = readlink(link, base, sizeof base - 1);
      base[length < 0 ? 0 : length] = 0;
    }
    snprintf(joined, sizeof joined, "%s/%s", base, path);
  }
  char *end = absolute;
  for (char *piece = joined; *piece;) {
    while (*piece == '/') piece++;
    size_t length = strcspn(piece, "/");
    if (length == 0) break;
    if (length == 2 && piece[0] == '.' && piece[1] == '.') {
      while (end > absolute && *--end != '/') {}
    } else if (!(length == 1 && piece[0] == '.') && (size_t)(end - absolute) + length + 2 < PATH_MAX) {
      *end++ = '/';
      memcpy(end, piece, length);
      end += length;
    }
    piece += length;
  }
  *end = 0;
}

/* Path below the folder, without a leading slash ("" for the folder itself); NULL when it lies elsewhere. */
static const char *below(int folder, const char *path, char *absolute) {
  if (!home_length || !path) return NULL;
  make_absolute(folder, path, absolute);
  if (strncmp(absolute, home, home_length) != 0) return NULL;
  if (absolute[home_length] == 0) return absolute + home_length;
  return absolute[home_length] == '/' ? absolute + home_length + 1 : NULL;
}

static int is_shared_memory(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

static uint64_t handle_of(int file) { return file >= 0 && file < most_files ? handles[file] : 0; }

/* Written in one call, so that a process killed here leaves at most one unfinished entry, the last. */
static void note(enum operation operation, uint64_t handle, uint64_t number, const char *path, const char *other, const void *data, size_t length) {
  if (log_file < 0) return;
  int before = errno;
  struct entry entry = {operation, path ? (uint32_t)strlen(path) : 0, other ? (uint32_t)strlen(other) : 0, (uint32_t)length, handle, number};
  struct iovec parts[4] = {{&entry, sizeof entry}, {(void *)path, entry.pathLength}, {(void *)other, entry.otherPathLength}, {(void *)data, length}};
  syscall(SYS_writev, log_file, parts, 4);
  errno = before;
}

static int refuse(int reason) {
  errno = reason;
  return -1;
}

/* How many of `length` bytes the disk still takes. */
static size_t take_room(size_t length) {
  if (!limited) return length;
  size_t taken = length < room ? length : (size_t)room;
  room -= taken;
  return taken;
}

static void lock(void) { pthread_mutex_lock(&one_at_a_time); }
static void unlock(void) { pthread_mutex_unlock(&one_at_a_time); }

/* ---- Opening and closing ---- */

static int open_followed(int folder, const char *path, int flags, mode_t mode) {
  char absolute[PATH_MAX];
  const char *inside = below(folder, path, absolute);
  if (!inside) {
    int elsewhere = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (elsewhere >= 0 && elsewhere < most_files) handles[elsewhere] = 0;
    return elsewhere;
  }
  struct stat facts;
  lock();
  int was_there = syscall(SYS_newfstatat, AT_FDCWD, absolute, &facts, 0) == 0;
  int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC) || ((flags & O_CREAT) && !was_there);
  if (read_only && writes && !(flags & O_EXCL && was_there)) {
    unlock();
    return refuse(EROFS);
  }
  int file = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (file >= 0 && file < most_files) {
    int is_folder = was_there && S_ISDIR(facts.st_mode);
    handles[file] = (uint64_t)getpid() << 32 | ++last_handle;
    shared_memory[file] = (char)is_shared_memory(inside);
    note(op_open, handles[file], (flags & O_TRUNC ? open_truncates : 0) | (was_there ? 0 : open_is_new) | (is_folder ? open_is_folder : 0), inside, NULL, NULL, 0);
  }
  unlock();
  return file;
}

#define READ_MODE(flags)                                     \
  mode_t mode = 0;                                           \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                     \
    va_list rest;                                            \
    va_start(rest, flags);                                   \
    mode = va_arg(rest, mode_t);                             \
    va_end(rest);                                            \
  }

int open(const char *path, int flags, ...) { READ_MODE(flags) return open_followed(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { READ_MODE(flags) return open_followed(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { READ_MODE(flags) return open_followed(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { READ_MODE(flags) return open_followed(folder, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return open_followed(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return open_followed(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC | O_LARGEFILE, mode); }

int close(int file) {
  NEXT(int, "close", int)
  if (handle_of(file)) {
    lock();
    handles[file] = 0;
    unlock();
  }
  return next(file);
}

int closedir(DIR *folder) {
  NEXT(int, "closedir", DIR *)
  int file = dirfd(folder);
  if (handle_of(file)) handles[file] = 0;
  return next(folder);
}

/* ---- Contents ---- */

static ssize_t write_followed(int file, const void *bytes, size_t length, off_t offset, int at_offset) {
  lock();
  int before = errno;
  if (syscall(SYS_lseek, file, 0, SEEK_CUR) < 0) {
    /* A pipe that took the number of a file which was closed past these functions: it is on no disk, and is never full. */
    handles[file] = 0;
    unlock();
    errno = before;
    return syscall(SYS_write, file, bytes, length);
  }
  size_t taken = take_room(length);
  ssize_t written = length && !taken ? refuse(ENOSPC) : at_offset ? syscall(SYS_pwrite64, file, bytes, taken, offset) : syscall(SYS_write, file, bytes, taken);
  if (written > 0) {
    off_t start = at_offset ? offset : (off_t)(syscall(SYS_lseek, file, 0, SEEK_CUR) - written);
    note(op_write, handles[file], (uint64_t)start, NULL, NULL, bytes, (size_t)written);
  }
  unlock();
  return written;
}

/* Several pieces as one, which is what a writer may count on of them. */
static ssize_t writev_followed(int file, const struct iovec *pieces, int count, off_t offset, int at_offset) {
  size_t length = 0;
  for (int i = 0; i < count; i++) length += pieces[i].iov_len;
  char *bytes = malloc(length ? length : 1);
  if (!bytes) return refuse(ENOMEM);
  size_t end = 0;
  for (int i = 0; i < count; i++) {
    memcpy(bytes + end, pieces[i].iov_base, pieces[i].iov_len);
    end += pieces[i].iov_len;
  }
  ssize_t written = write_followed(file, bytes, length, offset, at_offset);
  int reason = errno;
  free(bytes);
  errno = reason;
  return written;
}

ssize_t write(int file, const void *bytes, size_t length) { return handle_of(file) ? write_followed(file, bytes, length, 0, 0) : syscall(SYS_write, file, bytes, length); }

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  return handle_of(file) ? write_followed(file, bytes, length, offset, 1) : syscall(SYS_pwrite64, file, bytes, length, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) { return pwrite(file, bytes, length, offset); }

ssize_t writev(int file, const struct iovec *pieces, int count) {
  NEXT(ssize_t, "writev", int, const struct iovec *, int)
  return handle_of(file) ? writev_followed(file, pieces, count, 0, 0) : next(file, pieces, count);
}

ssize_t pwritev(int file, const struct iovec *pieces, int count, off_t offset) {
  NEXT(ssize_t, "pwritev", int, const struct iovec *, int, off_t)
  return handle_of(file) ? writev_followed(file, pieces, count, offset, 1) : next(file, pieces, count, offset);
}
ssize_t pwritev64(int file, const struct iovec *pieces, int count, off64_t offset) { return pwritev(file, pieces, count, offset); }

int ftruncate(int file, off_t length) {
  if (!handle_of(file)) return (int)syscall(SYS_ftruncate, file, length);
  if (read_only) return refuse(EROFS);
  lock();
  int result = (int)syscall(SYS_ftruncate, file, length);
  if (result == 0) note(op_truncate, handles[file], (uint64_t)length, NULL, NULL, NULL, 0);
  unlock();
  return result;
}
int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

int truncate(const char *path, off_t length) {
  char absolute[PATH_MAX];
  const char *inside = below(AT_FDCWD, path, absolute);
  if (!inside) return (int)syscall(SYS_truncate, path, length);
  if (read_only) return refuse(EROFS);
  lock();
  int result = (int)syscall(SYS_truncate, path, length);
  if (result == 0) note(op_truncate, 0, (uint64_t)length, inside, NULL, NULL, 0);
  unlock();
  return result;
}
int truncate64(const char *path, off64_t length) { return truncate(path, length); }

static int sync_followed(int file, long call) {
  lock();
  int result = (int)syscall(call, file);
  if (result == 0 && handle_of(file)) note(op_sync, handles[file], 0, NULL, NULL, NULL, 0);
  unlock();
  return result;
}
int fsync(int file) { return sync_followed(file, SYS_fsync); }
int fdatasync(int file) { return sync_followed(file, SYS_fdatasync); }
/* sync_file_range makes nothing durable that a later open would be sure to find: it is not followed on purpose. */

/* ---- Copies that the system makes: what was copied is read again for the log ---- */

static long next_syscall(long number, long a, long b, long c, long d, long e, long f) {
  NEXT(long, "syscall", long, ...)
  return next(number, a, b, c, d, e, f);
}

static long copy_followed(long number, int from, off_t *from_offset, int to, off_t *to_offset, size_t length, long flags) {
  lock();
  off_t start = from_offset ? *from_offset : (off_t)syscall(SYS_lseek, from, 0, SEEK_CUR);
  off_t target = to_offset ? *to_offset : (off_t)syscall(SYS_lseek, to, 0, SEEK_CUR);
  size_t taken = take_room(length);
  long copied = length && !taken                 ? refuse(ENOSPC)
                : number == SYS_copy_file_range ? next_syscall(number, from, (long)from_offset, to, (long)to_offset, (long)taken, flags)
                                                : next_syscall(number, to, from, (long)from_offset, (long)taken, 0, 0);
  if (copied > 0) {
    int before = errno;
    char *bytes = malloc((size_t)copied);
    if (bytes && syscall(SYS_pread64, from, bytes, copied, start) == copied) note(op_write, handles[to], (uint64_t)target, NULL, NULL, bytes, (size_t)copied);
    else note(op_unfollowed, handles[to], 0, NULL, "a copy that could not be read again", NULL, 0);
    free(bytes);
    errno = before;
  }
  unlock();
  return copied;
}

ssize_t copy_file_range(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t length, unsigned int flags) {
  if (!handle_of(to)) return next_syscall(SYS_copy_file_range, from, (long)from_offset, to, (long)to_offset, (long)length, flags);
  return copy_followed(SYS_copy_file_range, from, from_offset, to, to_offset, length, flags);
}
ssize_t sendfile(int to, int from, off_t *offset, size_t length) {
  if (!handle_of(to)) return next_syscall(SYS_sendfile, to, from, (long)offset, (long)length, 0, 0);
  return copy_followed(SYS_sendfile, from, offset, to, NULL, length, 0);
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) { return sendfile(to, from, offset, length); }

/* Node's own copying and closing call the system past the C library's functions of these names. */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close && handle_of((int)a)) {
    lock();
    handles[a] = 0;
    unlock();
  }
  if (number == SYS_copy_file_range) return copy_file_range((int)a, (off64_t *)b, (int)c, (off64_t *)d, (size_t)e, (unsigned int)f);
  return next_syscall(number, a, b, c, d, e, f);
}

/* A copy that shares its blocks cannot be followed: the program is told that this disk has none, and copies. */
int ioctl(int file, unsigned long request, ...) {
  NEXT(int, "ioctl", int, unsigned long, ...)
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (handle_of(file) && (request == FICLONE || request == FICLONERANGE)) return refuse(EOPNOTSUPP);
  return next(file, request, argument);
}

/* ---- Names ---- */

static int change_names(enum operation operation, int folder, const char *path, int other_folder, const char *other, long (*call)(int, const char *, int, const char *)) {
  char absolute[PATH_MAX], other_absolute[PATH_MAX];
  const char *inside = below(folder, path, absolute);
  const char *other_inside = other ? below(other_folder, other, other_absolute) : NULL;
  if (!inside && !other_inside) return (int)call(folder, path, other_folder, other);
  if (read_only) {
    struct stat facts;
    /* A folder that is there is said to be there, as disks do. */
    if (operation == op_mkdir && syscall(SYS_newfstatat, folder, path, &facts, 0) == 0) return refuse(EEXIST);
    return refuse(EROFS);
  }
  lock();
  int result = (int)call(folder, path, other_folder, other);
  if (result == 0) {
    if (other && !(inside && other_inside)) note(op_unfollowed, 0, 0, path, "a name moved into or out of the folder", NULL, 0);
    else note(operation, 0, 0, inside, other_inside, NULL, 0);
  }
  unlock();
  return result;
}

static long call_rename(int folder, const char *path, int other_folder, const char *other) { return syscall(SYS_renameat, folder, path, other_folder, other); }
static long call_link(int folder, const char *path, int other_folder, const char *other) { return syscall(SYS_linkat, folder, path, other_folder, other, 0); }
static long call_unlink(int folder, const char *path, int f, const char *o) { (void)f; (void)o; return syscall(SYS_unlinkat, folder, path, 0); }
static long call_rmdir(int folder, const char *path, int f, const char *o) { (void)f; (void)o; return syscall(SYS_unlinkat, folder, path, AT_REMOVEDIR); }
static __thread mode_t folder_mode;
static long call_mkdir(int folder, const char *path, int f, const char *o) { (void)f; (void)o; return syscall(SYS_mkdirat, folder, path, folder_mode); }

int renameat(int folder, const char *path, int other_folder, const char *other) { return change_names(op_rename, folder, path, other_folder, other, call_rename); }
int rename(const char *path, const char *other) { return renameat(AT_FDCWD, path, AT_FDCWD, other); }
int linkat(int folder, const char *path, int other_folder, const char *other, int flags) { (void)flags; return change_names(op_link, folder, path, other_folder, other, call_link); }
int link(const char *path, const char *other) { return change_names(op_link, AT_FDCWD, path, AT_FDCWD, other, call_link); }
int unlinkat(int folder, const char *path, int flags) {
  return flags & AT_REMOVEDIR ? change_names(op_rmdir, folder, path, 0, NULL, call_rmdir) : change_names(op_unlink, folder, path, 0, NULL, call_unlink);
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
/* What C++'s std::filesystem calls, and with it Node's rmSync since version 23. */
int remove(const char *path) {
  int result = unlink(path);
  return result != 0 && (errno == EISDIR || errno == EPERM) ? rmdir(path) : result;
}
int mkdirat(int folder, const char *path, mode_t mode) {
  folder_mode = mode;
  return change_names(op_mkdir, folder, path, 0, NULL, call_mkdir);
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* ---- Ways past all this, told to the reader of the log ---- */

static void tell_unfollowed(int file, const char *what) {
  if (!handle_of(file) || shared_memory[file]) return;
  lock();
  note(op_unfollowed, handles[file], 0, NULL, what, NULL, 0);
  unlock();
}

void *mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
  if (file >= 0 && (protection & PROT_WRITE) && (flags & MAP_SHARED)) tell_unfollowed(file, "shared memory that can be written");
  return (void *)syscall(SYS_mmap, address, length, protection, flags, file, offset);
}
void *mmap64(void *address, size_t length, int protection, int flags, int file, off64_t offset) { return mmap(address, length, protection, flags, file, offset); }

int dup(int file) {
  tell_unfollowed(file, "dup");
  return (int)syscall(SYS_dup, file);
}
int dup2(int file, int other) {
  NEXT(int, "dup2", int, int)
  tell_unfollowed(file, "dup2");
  return next(file, other);
}
int dup3(int file, int other, int flags) {
  NEXT(int, "dup3", int, int, int)
  tell_unfollowed(file, "dup3");
  return next(file, other, flags);
}
int fallocate(int file, int mode, off_t offset, off_t length) {
  tell_unfollowed(file, "fallocate");
  return (int)syscall(SYS_fallocate, file, mode, offset, length);
}
int fallocate64(int file, int mode, off64_t offset, off64_t length) { return fallocate(file, mode, offset, length); }
int posix_fallocate(int file, off_t offset, off_t length) { return fallocate(file, 0, offset, length) == 0 ? 0 : errno; }
int posix_fallocate64(int file, off64_t offset, off64_t length) { return posix_fallocate(file, offset, length); }
int symlinkat(const char *target, int folder, const char *path) {
  char absolute[PATH_MAX];
  const char *inside = below(folder, path, absolute);
  if (inside && read_only) return refuse(EROFS);
  if (inside) {
    lock();
    note(op_unfollowed, 0, 0, inside, "symlink", NULL, 0);
    unlock();
  }
  return (int)syscall(SYS_symlinkat, target, folder, path);
}
int symlink(const char *target, const char *path) { return symlinkat(target, AT_FDCWD, path); }
