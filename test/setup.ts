import fc from 'fast-check';

// One seed for every property, so that a build is judged on its code and not on the draw.
fc.configureGlobal({ seed: 20240401 });
