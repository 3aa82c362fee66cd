/** What tests of search are made of. */
