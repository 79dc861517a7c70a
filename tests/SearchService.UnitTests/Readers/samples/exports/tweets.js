window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id_str": "1701500000000000001",
   "full_text": "A ferry sank off Busan &amp; nobody died. https://t.co/abc",
   "created_at": "Tue Sep 12 08:30:00 +0000 2023",
   "lang": "en"
  }
 },
 {
  "tweet": {
   "id_str": "1701500000000000002",
   "full_text": "The coast guard is on its way.",
   "created_at": "Wed Sep 13 08:30:00 +0000 2023",
   "lang": "en"
  }
 }
]
