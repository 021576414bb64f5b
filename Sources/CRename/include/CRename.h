#ifndef PASSERELLE_CRENAME_H
#define PASSERELLE_CRENAME_H

/// Exchanges two paths of one file system in a single step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or -1 with errno set (EINVAL or ENOSYS where the file system or the kernel cannot).
int passerelle_exchange(const char *one, const char *other);

#endif
