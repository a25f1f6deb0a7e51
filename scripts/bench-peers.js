// Says how to install what Chancery is measured beside.
console.log(`The peers are not needed to use or test Chancery. To measure beside them:

  npm install --prefix bench/peers --ignore-scripts     Typst, docx, pdfkit, pdfmake, remark-*, from npm
  apt-get install pandoc                                pandoc, from Debian

Then: npm run bench. A peer that is not installed is left out, with a line that says so.`);
