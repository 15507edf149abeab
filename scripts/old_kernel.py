"""Runs a program as on the kernel of RHEL 7: each later system call answers "not implemented".

scripts/old_kernel.py PROGRAM [ARGUMENT…]
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys

# The last system call of Linux 3.10 on x86-64 is 313, finit_module.
LAST = 313
ENOSYS = 38

LOAD, JUMP_ABOVE, RETURN = 0x20, 0x25, 0x06
ALLOW, ERRNO = 0x7FFF0000, 0x00050000
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, FILTER_MODE = 22, 38, 2


class Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_char_p)]


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    steps = [
        (LOAD, 0, 0, 0),
        (JUMP_ABOVE, 1, 0, LAST),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, ERRNO | ENOSYS),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = Program(len(steps), code)
    libc = ctypes.CDLL(None, use_errno=True)
    for arguments in [
        (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0),
        (PR_SET_SECCOMP, FILTER_MODE, ctypes.byref(program), 0, 0),
    ]:
        if libc.prctl(*arguments) != 0:
            sys.exit(f"old_kernel: {os.strerror(ctypes.get_errno())}")
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
