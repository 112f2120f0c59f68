// A plugin's threads and mappings are the process's: a test that counts them, or that runs in real time, has no neighbours.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
