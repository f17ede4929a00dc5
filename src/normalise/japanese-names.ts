/**
 * Given names that are Japanese and nothing else: the family name may stand before them, as nobody in Europe writes it without a comma or
 * capitals, so that they tell a name in either order. Names that are words, places or companies elsewhere ("Sakura", "Midori") are left out.
 */
export const japaneseGivenNames: ReadonlySet<string> = new Set(
  `
    akihiko akihiro akihito akiko akinori akio akira atsuko atsushi ayako ayumi chiaki chieko chikako daisuke eiichi eiichiro eiji emiko etsuko
    fumihiko fumiko fumio fumitaka hajime harue haruhiko haruki haruko harumi haruo haruto hideaki hidehiko hidehiro hidekazu hideki hideko hidenori
    hideo hidetoshi hideyuki hiroaki hirofumi hirohiko hirohito hirokazu hiroki hiroko hiromi hiromichi hiromitsu hironobu hironori hiroo hiroshi
    hirotaka hiroto hiroyasu hiroyuki hisako hisao hisashi hitomi hitoshi ichiro ikuko ikuo isao junichi junichiro junji junko junpei kaito katsuhiko
    katsuhiro katsumi katsunori katsuya katsuyuki kayoko kazuaki kazue kazuhiko kazuhiro kazuhisa kazuhito kazuki kazuko kazuma kazumi kazunari
    kazunori kazuo kazushi kazutaka kazuto kazuya kazuyoshi kazuyuki keiichi keiichiro keiji keiko keisuke keita keizo kenichi kenichiro kenji kenjiro
    kenshi kensuke kenta kentaro kimiko kiyoshi kohei koichi koichiro koji kosuke kotaro kumiko kunihiko kunio kyohei kyoko mamoru manabu mariko
    masaaki masafumi masaharu masahiko masahiro masahisa masahito masakatsu masakazu masako masami masamichi masanobu masanori masao masaru
    masashi masataka masato masatoshi masatsugu masaya masayasu masayoshi masayuki mayumi megumi michiko michio mieko mineko misako mitsuhiro mitsuko
    mitsuo mitsuru miyuki motohiro motoki mutsumi nanako naohiro naoki naoko naoto naoya naoyuki natsuki natsuko natsumi noboru nobuaki nobuhiko
    nobuhiro nobuko nobuo nobuyuki noriaki norihiko norihiro noriko norio noriyuki osamu reiko rieko ryohei ryoichi ryoji ryoko ryosuke ryota ryotaro
    ryuichi ryuji ryuta saburo sachiko sadao saeko sakiko satoko satoru satoshi sayaka sayuri seiichi seiji seiko setsuko shigeki shigeko shigenori
    shigeo shigeru shigeyuki shinichi shinichiro shinji shinjiro shinobu shinsuke shinta shintaro shinya shizuka shizuko shogo shoichi shoji shotaro
    shuhei shuichi shuji shunichi shunji shunsuke shuntaro shuzo soichiro sumiko susumu tadahiro tadao tadashi taeko takaaki takafumi takahiko
    takahiro takahisa takako takamasa takanobu takanori takao takashi takatoshi takayoshi takayuki takehiko takehiro takeo takeshi takuji takuma
    takumi takuro takuya tamiko tamotsu tateo tatsuo tatsuro tatsuya tetsuo tetsuro tetsuya tokiko tomohiko tomohiro tomoki tomoko tomomi tomonori
    tomoya tomoyuki toru toshiaki toshifumi toshihiko toshihiro toshikazu toshiki toshiko toshimitsu toshinori toshio toshiro toshiya toshiyuki tsuneo
    tsutomu tsuyoshi wataru yasuaki yasuhiko yasuhiro yasuhisa yasuko yasunori yasuo yasushi yasutaka yasuyuki yohei yoichi yoichiro yoji yoko
    yoshiaki yoshifumi yoshihiko yoshihiro yoshihisa yoshikazu yoshiki yoshiko yoshimi yoshinobu yoshinori yoshio yoshitaka yoshiyuki yosuke yuichi
    yuichiro yuji yujiro yukari yukihiro yukiko yukio yuko yumi yumiko yusuke yutaka yuuki yuya
`
    .trim()
    .split(/\s+/),
);
