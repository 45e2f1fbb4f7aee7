"""Ed25519 of RFC 8032 by the system's libcrypto: the tests sign with other code than the product calls."""

import ctypes
import os

KIND = 1087  # EVP_PKEY_ED25519
KEY_BYTES = 32
SIGNATURE_BYTES = 64

_library = ctypes.CDLL("libcrypto.so.3")
for _name in ("EVP_PKEY_new_raw_private_key", "EVP_MD_CTX_new"):
    getattr(_library, _name).restype = ctypes.c_void_p


def _must(is_done):
    if is_done != 1:
        raise RuntimeError("libcrypto refused")


class Key:
    """A key pair of its own."""

    def __init__(self, secret=None):
        self._key = ctypes.c_void_p(_library.EVP_PKEY_new_raw_private_key(
            KIND, None, secret or os.urandom(KEY_BYTES), ctypes.c_size_t(KEY_BYTES)))

    @property
    def public(self):
        half, length = ctypes.create_string_buffer(KEY_BYTES), ctypes.c_size_t(KEY_BYTES)
        _must(_library.EVP_PKEY_get_raw_public_key(self._key, half, ctypes.byref(length)))
        return half.raw

    def sign(self, text):
        context = ctypes.c_void_p(_library.EVP_MD_CTX_new())
        signature, length = ctypes.create_string_buffer(SIGNATURE_BYTES), ctypes.c_size_t(SIGNATURE_BYTES)
        try:
            _must(_library.EVP_DigestSignInit(context, None, None, None, self._key))
            _must(_library.EVP_DigestSign(context, signature, ctypes.byref(length), text,
                                          ctypes.c_size_t(len(text))))
        finally:
            _library.EVP_MD_CTX_free(context)
        return signature.raw
