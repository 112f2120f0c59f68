/*
 * An ASIO driver without a sound card. What goes out of channel n comes into channel n, "cable" frames later, sample for sample; beside it a file can come
 * in. Settings are read whenever it is opened, from the section [fake] of the file that the variable FAKE_ASIO names, and looked at again while it plays:
 *
 *   min, max, preferred, granularity   buffer sizes (64, 2048, 256, -1)     type      ASIO's number of a sample type (18, Int32LSB)
 *   rate                               frames a second (48000)              channels  each way (4)
 *   in, out                            claimed latencies beyond a buffer    cable     frames from out to in (in + out + 2 buffers)
 *   speed                              percent of real time (100)           ready     1 where it knows outputReady (1)
 *   time                               1 where it tells the time (1)        message   N: a message is sent once for each new N, of "selector"
 *   gone                               1: it stops calling, and every call fails
 *   hang                               1: it never comes back from being opened
 *   input                              a file of 32-bit floats for input 1 and 2, frame by frame, from its first start on
 *
 * x86_64-w64-mingw32-gcc -shared -O2 -o fake-asio.dll fake-asio*.c -lole32 -luuid -lwinmm
 */
#include "fake-asio.h"

/* {6D6F6475-6C00-4653-9A3B-46414B454153} */
const GUID CLASS = {0x6d6f6475, 0x6c00, 0x4653, {0x9a, 0x3b, 0x46, 0x41, 0x4b, 0x45, 0x41, 0x53}};

static HRESULT STDMETHODCALLTYPE factory_query(void *self, REFIID id, void **to)
{
    int known = IsEqualGUID(id, &IID_IClassFactory) || IsEqualGUID(id, &IID_IUnknown);
    *to = known ? self : NULL;
    return known ? S_OK : E_NOINTERFACE;
}

static ULONG STDMETHODCALLTYPE factory_reference(void *self) { (void)self; return 1; }

static HRESULT STDMETHODCALLTYPE factory_create(void *self, IUnknown *outer, REFIID id, void **to)
{
    (void)self;
    if (outer) return CLASS_E_NOAGGREGATION;
    Driver *d = calloc(1, sizeof *d);
    if (!d) return E_OUTOFMEMORY;
    d->table = driver_table;
    HRESULT result = query(d, id, to);
    if (result != S_OK) free(d);
    return result;
}

static HRESULT STDMETHODCALLTYPE factory_lock(void *self, BOOL lock) { (void)self; (void)lock; return S_OK; }

static const void *factory_table[] = {factory_query, factory_reference, factory_reference, factory_create, factory_lock};
static const void **factory = factory_table;

HRESULT WINAPI DllGetClassObject(REFCLSID wanted, REFIID id, void **to)
{
    *to = NULL;
    return IsEqualGUID(wanted, &CLASS) ? factory_query(&factory, id, to) : CLASS_E_CLASSNOTAVAILABLE;
}

HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
