// Each test has the machine's two or more cores for itself: a JACK server that waits for its turn tells nothing.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
