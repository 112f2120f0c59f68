/* The register that decides about denormals: C# has no way to it. */
#if defined(__x86_64__)
#include <xmmintrin.h>

enum { FLUSH_TO_ZERO = 0x8000, DENORMALS_ARE_ZERO = 0x0040 };

unsigned modul_flush_denormals(void)
{
    unsigned before = _mm_getcsr();
    _mm_setcsr(before | FLUSH_TO_ZERO | DENORMALS_ARE_ZERO);
    return before;
}

void modul_restore_denormals(unsigned before) { _mm_setcsr(before); }
#elif defined(__aarch64__)
enum { FLUSH_TO_ZERO = 1 << 24 };

unsigned modul_flush_denormals(void)
{
    unsigned long before;
    __asm__ volatile("mrs %0, fpcr" : "=r"(before));
    __asm__ volatile("msr fpcr, %0" : : "r"(before | FLUSH_TO_ZERO));
    return (unsigned)before;
}

void modul_restore_denormals(unsigned before)
{
    __asm__ volatile("msr fpcr, %0" : : "r"((unsigned long)before));
}
#else
unsigned modul_flush_denormals(void) { return 0; }

void modul_restore_denormals(unsigned before) { (void)before; }
#endif
